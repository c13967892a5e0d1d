// Which scripts may read a file, the likeliest first: each has something that all of its files have. Whether it is one of
// them, the script says.

/** @type {!Object<string, !RegExp>} by scripts; of a file's bytes as characters of Windows-1252 */
const SIGNS = {
  "xournal": /^\x1f\u2039|^PK[^]*content\.xml|<([\w.-]+:)?xournal/,
  "inkml": /<([\w.-]+:)?ink[\s/>]/,
  "remarkable": /^reMarkable |^PK[^]*\.content/,
  "wacom": /^RIFF[^]{4}UINK/,
  "pdf": /^[^]{0,1024}%PDF-/,
  "unipen": /^([\xbb-\xff]{2,3})?\s*\./,
  "excalidraw": /excalidraw|freedraw/,
  "tldraw": /tldraw|document:document|"document"/,
  "json": /^([\xbb-\xff]{2,3})?\s*[{[]/,
  "refused": /^(PK|noteSN|markSN|\xe4R|wrd|NB|RIFF[^]{4}WILL)/,
};

/**
 * @param {!Int8Array} bytes
 * @return {!Array<string>}
 */
export function kindsOf(bytes) {
  const mark = (bytes[0] & 255) << 8 | bytes[1] & 255;
  const text = new TextDecoder(mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "latin1").decode(bytes);
  return Object.keys(SIGNS).filter(kind => SIGNS[kind].test(text));
}
