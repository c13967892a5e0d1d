// Strokes, as pages give them.

import {refuse} from "./refuse.js";

const LIMIT_PX = 1e9;
const SAMPLE_MILLIS = 8;

/**
 * Strokes as Java reads them; a TypeError names the point that is wrong.
 * @param {string} call what messages begin with
 * @param {?} strokes
 * @return {!Strokes}
 */
export function strokesOf(call, strokes) {
  if (!Array.isArray(strokes)) {
    refuse(`${call}: strokes`, strokes, "an array of strokes: [[{x, y, t}, …], …]");
  }
  // Not map(), which leaves out what an array only has room for.
  return Array.from(strokes, (stroke, i) => {
    if (!Array.isArray(stroke) || stroke.length === 0) {
      refuse(`${call}: strokes[${i}]`, stroke, "an array of at least one point");
    }
    return Array.from(stroke, (point, j) => {
      const where = `${call}: strokes[${i}][${j}]`;
      if (point === null || typeof point !== "object") {
        refuse(where, point, "a point {x, y, t}");
      }
      const {x, y, t = j * SAMPLE_MILLIS} = point;
      for (const [name, value] of [["x", x], ["y", y]]) {
        if (typeof value !== "number" || !(Math.abs(value) <= LIMIT_PX)) {
          refuse(`${where}.${name}`, value, "a number of px within ±1e9");
        }
      }
      if (!Number.isFinite(t)) {
        refuse(`${where}.t`, t, "a number of ms, or nothing");
      }
      return {x, y, t};
    });
  });
}
