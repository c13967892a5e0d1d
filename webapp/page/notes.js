// Ink files of note apps, as they are brought to DigitPad's own page.

// Not those of any data, such as .json, .md and .zip.
const NAMES = ["xopp", "xoj", "inkml", "excalidraw", "excalidrawlib", "tldr", "rm", "rmdoc", "uim", "unipen", "jiix", "ndjson"];

/** What choosers offer besides photos. */
export const NOTES = `${NAMES.map(name => `.${name}`).join()},.pdf`;

/** What a file of another name is known by. */
const BEGINNING = new RegExp("^reMarkable|^RIFF[^]{1,4}(UINK|WILL)|^\\.VERSION|<(\\w+:)?ink[\\s>]|<xournal|excalidraw-plugin|\"(excalidraw|freedraw)"
  + "|\"tldrawFileFormatVersion|\"document:document|<div data-tldraw|\"application/tldraw|\"strokes\"\\s*:|^\\s*\\{\\s*\"lines\"|\"drawing\"\\s*:|^\\s*\\[\\s*[\\[{]");
const HEAD = 4096;

/** @return {boolean} */
export const isNotesName = (/** string */ name) => NAMES.includes(name.split(".").pop().toLowerCase());

/**
 * @param {!File} file
 * @return {!Promise<boolean>} whether it is one of a note app, and neither a model nor a picture
 */
export async function isNotes(file) {
  if (isNotesName(file.name)) {
    return true;
  }
  // Of a file that is gone others say so.
  return BEGINNING.test(await file.slice(0, HEAD).text().catch(() => ""));
}

/**
 * @param {!DataTransfer} copied
 * @return {string} what may be notes of it; nothing, if that is what people write
 */
export function textOf(copied) {
  // What tldraw copies is a web page; as plain text it has the words.
  const html = copied.getData("text/html");
  const plain = copied.getData("text/plain");
  return html.slice(0, HEAD).includes("<div data-tldraw") ? html : /^\s*([[{<.]|---)/.test(plain) ? plain : "";
}
