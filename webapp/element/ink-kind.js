// Which files may be of ink, by how they begin.

/** Pictures and films: no ink file begins so. */
const PICTURE = /^([\0\x89\xff]|BM|GIF8|II|MM|RIFF....WEBP)/;

/**
 * @param {!Blob} file
 * @return {!Promise<boolean>} whether it is worth to ask the script of ink files
 */
export async function mayBeInk(file) {
  // A file that is gone is none that can be drawn either.
  const head = await file.slice(0, 12).arrayBuffer().catch(() => null);
  return Boolean(head) && !PICTURE.test(String.fromCharCode(...new Uint8Array(/** @type {!ArrayBuffer} */ (head))));
}
