// Files that a person has chosen or dropped, in folders too.

/**
 * All files of a folder that was dropped.
 * @param {!DirectoryEntry} folder
 * @return {!Promise<!Array<!PlacedFile>>}
 */
async function filesUnder(folder) {
  /** @type {!Array<!PlacedFile>} */
  const found = [];
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) {
      return found;
    }
    for (const entry of /** @type {!Array<!Entry>} */ (entries)) {
      if (entry.isDirectory) {
        found.push(...await filesUnder(/** @type {!DirectoryEntry} */ (entry)));
      } else {
        const file = await new Promise((resolve, reject) => /** @type {!FileEntry} */ (entry).file(resolve, reject));
        found.push({path: entry.fullPath.slice(1), file: /** @type {!File} */ (file)});
      }
    }
  }
}

/**
 * @param {!Array<!File>} files
 * @param {!Array<!DirectoryEntry>} folders
 * @return {!Promise<!Array<!PlacedFile>>}
 */
export async function broughtFiles(files, folders) {
  try {
    const inside = await Promise.all(folders.map(filesUnder));
    return [...files.map(file => ({path: file.webkitRelativePath || file.name, file})), ...inside.flat()];
  } catch (unreadable) {
    throw new Error("This browser does not let a page read the folder that was dropped. Choose it with the button, or drop the files in it.");
  }
}
