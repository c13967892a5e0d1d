// Ink as a short text for an address. Each number is as many characters as it needs, of five bits each: how many points a stroke
// has, then each point's way from the one before, in halves of a px. Times are left out: nothing reads them.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE = 32;
const STEPS = 2;
const FARTHEST = 1e6;
const MOST_POINTS = 100_000;

/** @return {string} */
function coded(/** number */ number) {
  return number < MORE ? SIGNS[number] : SIGNS[number % MORE + MORE] + coded(Math.floor(number / MORE));
}

const signed = (/** number */ number) => coded(number < 0 ? -2 * number - 1 : 2 * number);

/**
 * @param {!Strokes} strokes
 * @return {string}
 */
export function encodeInk(strokes) {
  let [x, y] = [0, 0];
  return strokes.map(stroke => coded(stroke.length) + stroke.map(point => {
    const [toX, toY] = [Math.round(point.x * STEPS), Math.round(point.y * STEPS)];
    const text = signed(toX - x) + signed(toY - y);
    [x, y] = [toX, toY];
    return text;
  }).join("")).join("");
}

/**
 * @param {string} text
 * @return {?Strokes} nothing, if it is no ink
 */
export function decodeInk(text) {
  let at = 0;
  const next = () => {
    for (let number = 0, unit = 1; at < text.length; unit *= MORE) {
      const sign = SIGNS.indexOf(text[at++]);
      number += sign % MORE * unit;
      if (sign < MORE) {
        return sign < 0 || number > FARTHEST ? NaN : number;
      }
    }
    return NaN;
  };
  const step = () => {
    const number = next();
    return (number % 2 ? -(number + 1) / 2 : number / 2) / STEPS;
  };
  /** @type {!Strokes} */
  const strokes = [];
  let [x, y, points] = [0, 0, 0];
  while (at < text.length) {
    const count = next();
    points += count;
    if (!(count > 0 && points <= MOST_POINTS)) {
      return null;
    }
    const stroke = [];
    for (let i = 0; i < count; i++) {
      x += step();
      y += step();
      if (!(Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST)) {
        return null;
      }
      stroke.push({x, y, t: 0});
    }
    strokes.push(stroke);
  }
  return strokes;
}
