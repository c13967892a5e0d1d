// Ink as a short text for an address. Each number is as many characters as it needs, of five bits each. First "A" and how fine the
// steps are, which are halves of a px, quarters and so on: the coarsest that all points are on, because the reader decides by
// which of two ways is the shorter, and nothing but the very points reads the same. Then how many points a stroke has, and of each how far it is
// from where the last two led. Times are left out: nothing reads them.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE = 32;
/** The steps of a px, as a power of 2. A mouse's points are on steps of a 64th, a finger's on those of a float. */
const FINEST = 24;
const FARTHEST = 1e6;
const GREATEST = 2 ** 48;
const MOST_POINTS = 100_000;

/** @return {string} */
function coded(/** number */ number) {
  return number < MORE ? SIGNS[number] : SIGNS[number % MORE + MORE] + coded(Math.floor(number / MORE));
}

const signed = (/** number */ number) => coded(number < 0 ? -2 * number - 1 : 2 * number);

/**
 * @param {!Strokes} strokes
 * @return {number} the power of 2
 */
function finenessOf(strokes) {
  let fineness = 0;
  const fits = (/** number */ value) => Number.isInteger(value * 2 ** fineness);
  while (fineness < FINEST && !strokes.every(stroke => stroke.every(({x, y}) => fits(x) && fits(y)))) {
    fineness++;
  }
  return fineness;
}

/**
 * @param {!Strokes} strokes
 * @return {string} nothing for no strokes
 */
export function encodeInk(strokes) {
  if (strokes.length === 0) {
    return "";
  }
  const fineness = finenessOf(strokes);
  const steps = 2 ** fineness;
  let [x, y] = [0, 0];
  return SIGNS[0] + SIGNS[fineness] + strokes.map(stroke => {
    let [alongX, alongY] = [0, 0];
    return coded(stroke.length) + stroke.map((point, i) => {
      const [toX, toY] = [Math.round(point.x * steps), Math.round(point.y * steps)];
      const text = signed(toX - x - alongX) + signed(toY - y - alongY);
      // From the stroke before nothing leads on.
      [alongX, alongY] = i > 0 ? [toX - x, toY - y] : [0, 0];
      [x, y] = [toX, toY];
      return text;
    }).join("");
  }).join("");
}

/**
 * @param {string} text
 * @return {?Strokes} nothing, if it is no ink
 */
export function decodeInk(text) {
  // Addresses of before have no such beginning: halves of a px, each from the point before.
  const isOld = !text.startsWith(SIGNS[0]);
  let at = isOld ? 0 : 2;
  const fineness = isOld ? 1 : text.length > 1 ? SIGNS.indexOf(text[1]) : -1;
  if (!(fineness >= 0 && fineness <= FINEST)) {
    return null;
  }
  const steps = 2 ** fineness;
  const next = () => {
    for (let number = 0, unit = 1; at < text.length; unit *= MORE) {
      const sign = SIGNS.indexOf(text[at++]);
      number += sign % MORE * unit;
      if (sign < MORE) {
        return sign < 0 || number > GREATEST ? NaN : number;
      }
    }
    return NaN;
  };
  const step = () => {
    const number = next();
    return number % 2 ? -(number + 1) / 2 : number / 2;
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
    let [alongX, alongY] = [0, 0];
    for (let i = 0; i < count; i++) {
      alongX += step();
      alongY += step();
      x += alongX;
      y += alongY;
      if (!(Math.abs(x) < FARTHEST * steps && Math.abs(y) < FARTHEST * steps)) {
        return null;
      }
      if (isOld || i === 0) {
        [alongX, alongY] = [0, 0];
      }
      stroke.push({x: x / steps, y: y / steps, t: 0});
    }
    strokes.push(stroke);
  }
  return strokes;
}
