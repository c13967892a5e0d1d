// What a gzipped file has inside, by the browser: its own format's script is all that it needs then.

/** What a file may be unpacked to, as inkfiles/Gzip.java has it. */
const MOST_RATIO = 256;
const ALWAYS = 2 ** 20;
const MOST = 2 ** 28;

/**
 * @param {!Blob} file
 * @return {!Promise<?Blob>} nothing, if it is not gzipped, or broken, or packed twice, or more than may be, or the browser does not unpack
 */
export async function unpacked(file) {
  const isPacked = async (/** !Blob */ blob) => {
    const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
    return first === 0x1f && second === 0x8b;
  };
  const {DecompressionStream} = /** @type {?} */ (globalThis);
  if (!DecompressionStream || !await isPacked(file)) {
    return null;
  }
  const reader = /** @type {?} */ (new Response(file)).body.pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts = [];
  let left = Math.min(MOST, MOST_RATIO * file.size + ALWAYS);
  try {
    for (let {done, value} = await reader.read(); !done; {done, value} = await reader.read()) {
      left -= value.length;
      if (left < 0) {
        // Nobody waits for the rest.
        reader.cancel().catch(() => {});
        return null;
      }
      parts.push(value);
    }
  } catch (broken) {
    return null;
  }
  const plain = new Blob(parts);
  return await isPacked(plain) ? null : plain;
}
