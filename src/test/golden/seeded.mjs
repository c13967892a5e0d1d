/** A number generator that gives the same numbers everywhere (mulberry32): uniform in [-1, 1). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

export const toBase64 = (typedArray) =>
  Buffer.from(typedArray.buffer, typedArray.byteOffset, typedArray.byteLength).toString('base64');
