// Where hands are kept: the site's own storage in this browser. Where there is none, it is refused or full, they are kept as long
// as the page.

const STORE = "hands";

/** @return {!Promise<!IDBDatabase>} */
const open = () => new Promise((resolve, reject) => {
  const request = indexedDB.open("digitpad", 1);
  request.onupgradeneeded = () => { request.result.createObjectStore(STORE); };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/**
 * @param {string} mode
 * @param {function(!IDBObjectStore): !IDBRequest} ask
 * @return {!Promise<?>} what it answers; nothing, if it cannot
 */
async function inStore(mode, ask) {
  try {
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = ask(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  } catch (refused) {
    return null;
  }
}

/** @return {!Promise<?>} */
export const stored = (/** string */ name) => inStore("readonly", store => store.get(name));

/**
 * @param {string} name
 * @param {?PersonalData} data nothing: it is forgotten
 */
export const keep = (name, data) => inStore("readwrite", store => data ? store.put(data, name) : store.delete(name));
