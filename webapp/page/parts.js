// Files that are parts of one, and files of folders that were dropped.

/** How UNIPEN names a part of it. */
const INCLUDE = /^\.INCLUDE\s+(\S[^\r\n]*)/gm;

/** Within so much of a file it does. */
const HEAD = 2 ** 16;

/** More are no notes. */
const MOST_FILES = 1000;

/**
 * @param {!Array<!File>} files
 * @return {!Promise<?File>} the one that others are parts of; nothing, if there is none
 */
export async function wholeOf(files) {
  // Of a file that is gone others say so.
  const texts = await Promise.all(files.map(file => file.slice(0, HEAD).text().catch(() => "")));
  const named = texts.map(text => Array.from(text.matchAll(INCLUDE), ([, path]) => path.trim().split(/[\\/]/).pop()));
  return files.find(({name}, i) => named[i].length > 0 && !named.flat().includes(name)) ?? null;
}

/**
 * @param {!Array<!FileSystemEntry>} folders
 * @return {!Promise<!Array<!File>>} all in them; none, if they are very many, or the browser does not say
 */
export async function filesIn(folders) {
  /** @type {!Array<!File>} */
  const files = [];
  const open = [...folders];
  try {
    while (open.length > 0 && files.length <= MOST_FILES) {
      const entry = /** @type {?} */ (open.pop());
      if (entry.isDirectory) {
        const reader = entry.createReader();
        for (let some = [null]; some.length > 0; open.push(...some)) {
          some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        }
      } else {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        files.push(Object.defineProperty(file, "webkitRelativePath", {value: entry.fullPath.slice(1)}));
      }
    }
  } catch (unreadable) {
    return [];
  }
  return files.length > MOST_FILES ? [] : files;
}
