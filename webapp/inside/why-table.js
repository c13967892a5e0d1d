// The figures of a picture, for those who do not see it: the mean of each sixteenth.

import {make} from "../element/dom.js";
import {figure, say, telling} from "./words.js";

const CELLS = 4;

/**
 * @param {number} cell
 * @param {number} side
 * @return {!Array<number>} where it begins and ends, in px
 */
const span = (cell, side) => [Math.round(cell * side / CELLS), Math.round((cell + 1) * side / CELLS)];

/**
 * @param {string} label what the picture is
 * @param {number} height of it, in px
 * @param {number} width
 * @return {{element: !Element, show: function(!Float32Array)}} a table, and what puts the picture's values in, row by row
 */
export function pictureTable(label, height, width) {
  const name = (/** number */ cell, /** number */ side) => {
    const [from, to] = span(cell, side);
    return () => say("{0} to {1}", figure(from + 1), figure(to));
  };
  const cells = Array.from({length: CELLS}, () => Array.from({length: CELLS}, () => make("td", {"translate": "no"})));
  const element = make("details", {}, make("summary", {}, "As a table"),
      make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": label}, make("table", {},
          make("caption", {}, "The mean of each sixteenth, by rows and columns of the picture"),
          make("thead", {}, make("tr", {}, make("td", {}), ...cells.map((_, column) => telling("th", name(column, width), {"scope": "col"})))),
          make("tbody", {}, ...cells.map((row, i) => make("tr", {}, telling("th", name(i, height), {"scope": "row"}), ...row))))));
  return {
    element,
    show(values) {
      cells.forEach((row, i) => row.forEach((cell, j) => {
        const [[top, bottom], [left, right]] = [span(i, height), span(j, width)];
        let sum = 0;
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++) {
            sum += values[y * width + x];
          }
        }
        cell.textContent = figure(sum / Math.max(1, (bottom - top) * (right - left)), 2);
      }));
    },
  };
}
