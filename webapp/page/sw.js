// Serves DigitPad's own page without network, and nobody else's. The build says which files one version has, with their
// hashes, in this script; so another version is another script, and a file of another version, or one that was changed
// where it is kept, is never taken.

const OURS = `digitpad ${registration.scope} `;
const CACHE = OURS + digitPadVersion;
const PAGE = "index.html";
const PAGES = [PAGE, "inside.html"];

/** @type {?Promise<undefined>} */
let mending = null;

const addressOf = (/** string */ name) => new URL(name, registration.scope).href;

/**
 * Which of the files a request is for.
 * @param {string} url
 * @return {string|undefined} nothing, if none
 */
function nameOf(url) {
  const address = url.split(/[?#]/)[0];
  return Object.keys(digitPadFiles).find(name => addressOf(name) === address)
      ?? (address === registration.scope ? PAGE : undefined);
}

/**
 * The file, if it is the one of this version.
 * @param {string} name
 * @param {?Response|undefined} file
 * @return {!Promise<?Response>}
 */
async function checked(name, file) {
  if (!file?.ok) {
    return null;
  }
  const bytes = await file.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  // Made anew, because some hosts redirect index.html to its folder, and browsers open no page from a redirected answer.
  return digitPadFiles[name] === "sha384-" + btoa(String.fromCharCode(...hash))
    ? new Response(bytes, {headers: file.headers}) : null;
}

/**
 * @param {string} name
 * @return {!Promise<?Response>}
 */
async function fetched(name) {
  return checked(name, await fetch(addressOf(name), {cache: "no-cache"}));
}

/** @return {!Promise<undefined>} */
async function install() {
  const names = Object.keys(digitPadFiles);
  const files = await Promise.all(names.map(fetched));
  const missing = names.filter((name, i) => !files[i]);
  if (missing.length > 0) {
    throw new Error(`of another version, or not there: ${missing.join()}`);
  }
  // After a way back to an earlier version it may be in use already.
  const isInUse = await caches.has(CACHE);
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(names.map((name, i) => cache.put(addressOf(name), /** @type {!Response} */ (files[i]))));
  } catch (full) {
    if (!isInUse) {
      await caches.delete(CACHE);
    }
    throw full;
  }
}

/** @return {!Promise<undefined>} */
async function activate() {
  await clients.claim();
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) {
      await caches.delete(name);
    }
  }
}

/**
 * @param {string} name
 * @return {!Promise<?Response>} nothing, if it is not kept, or is another
 */
async function kept(name) {
  try {
    return await checked(name, await caches.match(addressOf(name), {cacheName: CACHE}));
  } catch (noStorage) {
    return null;
  }
}

/**
 * @param {!FetchEvent} event
 * @param {string} name
 * @return {!Promise<!Response>}
 */
async function answer(event, name) {
  const {request, clientId} = event;
  const client = request.mode !== "navigate" && clientId ? await clients.get(clientId) : null;
  if (client && !PAGES.includes(nameOf(client.url))) {
    return fetch(request);
  }
  const file = await kept(name);
  if (file) {
    return file;
  }
  // It was lost: the browser needed room, or another page of this origin has tidied up.
  const again = await fetched(name);
  if (again) {
    mending ??= install().catch(() => {});
    event.waitUntil(mending);
    return again;
  }
  // And the server has another version by now. From here on, all is fetched, so that they are not mixed.
  await registration.unregister();
  await caches.delete(CACHE).catch(() => {});
  return fetch(request);
}

addEventListener("install", event => /** @type {!ExtendableEvent} */ (event).waitUntil(install()));
addEventListener("activate", event => /** @type {!ExtendableEvent} */ (event).waitUntil(activate()));
addEventListener("message", event => {
  if (/** @type {!MessageEvent} */ (event).data === "use") {
    skipWaiting();
  }
});
addEventListener("fetch", event => {
  const asked = /** @type {!FetchEvent} */ (event);
  const name = asked.request.method === "GET" ? nameOf(asked.request.url) : undefined;
  if (name) {
    asked.respondWith(answer(asked, name));
  }
});
