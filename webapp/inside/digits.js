// Which ink is which digit's.

/** A digit's box is about its points, but for rounding. */
const NEAR = 0.01;

/**
 * The part of a stroke that lies in a box: the longest, where it comes there more than once.
 * @param {!Array<!InkPoint>} stroke
 * @param {!Box} box
 * @return {!Array<!InkPoint>}
 */
function partIn(stroke, {x, y, width, height}) {
  let best = [0, 0];
  let from = 0;
  for (let i = 0; i <= stroke.length; i++) {
    const point = stroke[i];
    if (!point || point.x < x - NEAR || point.x > x + width + NEAR || point.y < y - NEAR || point.y > y + height + NEAR) {
      best = i - from > best[1] - best[0] ? [from, i] : best;
      from = i + 1;
    }
  }
  return stroke.slice(...best);
}

/**
 * The ink of one digit of an answer. A stroke may be several digits; one that is not read yet belongs to the last.
 * @param {!Strokes} strokes
 * @param {?Recognition} answer
 * @param {number} digit
 * @return {!Strokes}
 */
export function inkOf(strokes, answer, digit) {
  const digits = answer?.digits ?? [];
  if (digits.length === 0) {
    return strokes;
  }
  const {strokes: own, box} = digits[digit];
  const isLast = digit === digits.length - 1;
  return strokes.map((stroke, i) => {
    const readers = digits.filter(({strokes: others}) => others.includes(i));
    return readers.length === 0 ? isLast ? stroke : []
      : !own.includes(i) ? [] : readers.length === 1 ? stroke : partIn(stroke, box);
  }).filter(stroke => stroke.length > 0);
}
