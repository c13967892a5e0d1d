// Two answers on the same ink, class by class.

import {make} from "../element/dom.js";
import {percent, tell, telling} from "./words.js";

/**
 * - element: a table; show: puts in what two say, each in the labels' order; without a value where one has no such class.
 * @typedef {{
 *   element: !Element,
 *   show: function(!Array<number|undefined>, !Array<number|undefined>),
 * }}
 */
export let TwoBars;

/**
 * @param {string} label what the table is
 * @param {string} one head of the first answer, in English
 * @param {string} other of the second one
 * @param {!Array<string>} labels of the classes
 * @return {!TwoBars}
 */
export function twoBars(label, one, other, labels) {
  const rows = labels.map(name => {
    const cells = [telling("td", () => "", {"class": "share"}), telling("td", () => "", {"class": "share"})];
    return {cells, row: make("tr", {}, make("th", {"scope": "row", "translate": "no"}, name), ...cells)};
  });
  const head = (/** string */ text) => make("th", {"scope": "col"}, text);
  const element = make("table", {"class": "two", "aria-label": label},
      make("thead", {}, make("tr", {}, head("Digit"), head(one), head(other))), make("tbody", {}, ...rows.map(({row}) => row)));
  return {
    element,
    show(first, second) {
      const best = [first, second].map(values => values.indexOf(Math.max(...values.map(value => value ?? 0))));
      rows.forEach(({cells}, i) => [first, second].forEach((values, column) => {
        const share = values[i];
        const cell = cells[column];
        cell.style.setProperty("--probability", String(share ?? 0));
        cell.classList.toggle("first", i === best[column] && share !== undefined);
        tell(cell, () => share === undefined ? "–" : percent(share));
      }));
    },
  };
}
