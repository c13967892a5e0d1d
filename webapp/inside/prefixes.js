// Ink as it was while it was written.

/**
 * The first share of the ink, by the way of the pen.
 * @param {!Strokes} strokes
 * @param {number} share 0 to 1
 * @return {!Strokes} at least a point
 */
export function prefix(strokes, share) {
  const length = strokes.reduce((sum, stroke) => sum + wayOf(stroke), 0);
  let left = share * length;
  /** @type {!Strokes} */
  const written = [];
  for (const stroke of strokes) {
    const part = [stroke[0]];
    for (let i = 1; i < stroke.length; i++) {
      const step = Math.hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
      if (step > left) {
        const {x, y, t} = stroke[i - 1];
        const along = step > 0 ? left / step : 0;
        part.push({x: x + along * (stroke[i].x - x), y: y + along * (stroke[i].y - y), t});
        return [...written, part];
      }
      left -= step;
      part.push(stroke[i]);
    }
    written.push(part);
    if (left <= 0 && share < 1) {
      break;
    }
  }
  return written;
}

/**
 * @param {!Array<!InkPoint>} stroke
 * @return {number} in px
 */
const wayOf = stroke => stroke.reduce((sum, {x, y}, i) => i > 0 ? sum + Math.hypot(x - stroke[i - 1].x, y - stroke[i - 1].y) : 0, 0);
