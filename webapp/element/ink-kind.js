// Which files may be of ink, by how they begin.

/** Pictures and films: no ink file begins so, but for PNG of Excalidraw's, which may have the drawing in it. Of UTF-16 the mark is none. */
const PICTURE = /^([\0\x89]|\xff[^\xfe]|BM|GIF8|II|MM|RIFF[^]{4}WEBP)/;

/**
 * @param {!Blob} file
 * @return {!Promise<boolean>} whether it is worth to ask the script of ink files
 */
export async function mayBeInk(file) {
  // A file that is gone is none that can be drawn either.
  const head = await file.slice(0, 12).arrayBuffer().catch(() => null);
  const text = head && String.fromCharCode(...new Uint8Array(/** @type {!ArrayBuffer} */ (head)));
  return Boolean(text) && (!PICTURE.test(text) || text[0] === "\x89" && (await file.text()).includes("vnd.excalidraw+json"));
}
