// What is kept of a hand: digits with their ink, few enough and small.

/** Most of one digit: as many as Java learns from. */
const MOST = 20;

/** Most characters of all that is kept, as JSON. */
const MOST_CHARACTERS = 200_000;

/** Most points of a digit. */
const MOST_POINTS = 100;

const FORMAT = "digitpad-hand";
const LIMIT = 1e6;

/** @return {!Array<!Array<!Array<number>>>} to a tenth px from the upper left, of long strokes some points */
export function compact(/** !Strokes */ strokes) {
  const points = strokes.flat();
  const left = Math.min(...points.map(({x}) => x));
  const top = Math.min(...points.map(({y}) => y));
  const step = Math.ceil(points.length / MOST_POINTS);
  const tenths = (/** number */ px) => Math.round(10 * px) / 10;
  return strokes.map(stroke => stroke
    .filter((point, i) => i % step === 0 || i === stroke.length - 1)
    .map(({x, y}) => [tenths(x - left), tenths(y - top)]));
}

/** @return {!Strokes} the same, as they are read and drawn */
export const inkOf = (/** !KeptDigit */ {strokes}) =>
  strokes.map(stroke => stroke.map(([x, y], t) => ({x, y, t: 8 * t})));

/**
 * The last of each digit, and the last of all that there is room for.
 * @param {!Array<!KeptDigit>} digits the oldest first
 * @return {!Array<!KeptDigit>}
 */
export function bounded(digits) {
  const counts = Array(10).fill(0);
  let characters = 0;
  return digits.reverse().filter(one => {
    characters += JSON.stringify(one).length;
    return characters <= MOST_CHARACTERS && ++counts[one.digit] <= MOST;
  }).reverse();
}

/** @return {!PersonalData} */
export const dataOf = (/** !Array<!KeptDigit> */ digits) => ({
  format: FORMAT,
  digits: digits.map(({digit, strokes}) => ({digit, strokes: strokes.map(stroke => stroke.map(([x, y]) => [x, y]))})),
});

const isNumber = (/** * */ value) => typeof value === "number" && Math.abs(value) <= LIMIT;

const isStroke = (/** * */ stroke) => Array.isArray(stroke) && stroke.length > 0
    && stroke.every(point => Array.isArray(point) && isNumber(point[0]) && isNumber(point[1]));

const isKept = (/** ? */ one) => Number.isInteger(one?.digit) && one.digit >= 0 && one.digit <= 9
    && Array.isArray(one.strokes) && one.strokes.length > 0 && one.strokes.every(isStroke);

/**
 * @param {?} data as pages and files have it
 * @return {?Array<!KeptDigit>} nothing, if it is something else
 */
export function digitsOf(data) {
  if (data === null || data === undefined) {
    return [];
  }
  const {format, digits} = /** @type {?} */ (Object(data));
  if (format !== FORMAT || !Array.isArray(digits) || !digits.every(isKept)) {
    return null;
  }
  return bounded(digits.map(({digit, strokes}) =>
    ({digit, strokes: compact(inkOf({digit, strokes}))})));
}
