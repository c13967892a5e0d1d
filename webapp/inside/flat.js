// Strokes as Java takes them.

/**
 * @param {!Strokes} strokes
 * @return {{counts: !Int32Array, points: !Float64Array}} how many points each has, and x and y of all
 */
export function flat(strokes) {
  const counts = Int32Array.from(strokes.map(stroke => stroke.length));
  const points = new Float64Array(2 * counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const stroke of strokes) {
    for (const {x, y} of stroke) {
      points[at++] = x;
      points[at++] = y;
    }
  }
  return {counts, points};
}
