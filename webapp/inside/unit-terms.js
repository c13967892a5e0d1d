// What a number is made of, as a table: each term names a number, and leads there.

import {make} from "../element/dom.js";
import {indexOf, placeOf, rowOf} from "./rows.js";
import {sourceOf} from "./source.js";
import {View} from "./state.js";
import {figure, numberName, say, valueOf} from "./words.js";

/**
 * A term as the table has it. What a layer takes over as it is, is named after where it was made.
 * - term: its place among the terms; row: of the number that it is, negative for the picture; index: of that in the row,
 *   negative where it is outside of the picture.
 * @typedef {{
 *   term: number,
 *   row: number,
 *   index: number,
 *   value: number,
 *   factor: number,
 * }}
 */
export let Term;

/**
 * The terms in the order of how much they count.
 * @param {!View} view
 * @param {boolean} isSum
 * @param {number} most how many at most
 * @return {!Array<!Term>}
 */
export function termsOf(view, isSum, most) {
  const {port, rows, state} = view;
  const terms = port.terms();
  const all = Array.from({length: terms.count()}, (_, term) => ({
    term, node: terms.node(term), place: terms.place(term), value: terms.value(term), factor: terms.factor(term),
  }));
  const weight = (/** {value: number, factor: number} */ {value, factor}) => isSum ? Math.abs(value * factor) : value;
  const first = all.sort((a, b) => weight(b) - weight(a)).slice(0, most);
  const found = first.map(({term, node, place, value, factor}) => {
    const isMade = place >= 0 && rowOf(rows, node) >= 0;
    const source = isMade ? sourceOf(view, node, place, ["COPY"]) : {node, number: place};
    return {term, row: rowOf(rows, source.node), index: source.number, value, factor};
  });
  terms.of(rows[state.row].node, indexOf(rows[state.row], state.map, state.y, state.x));
  return found;
}

/**
 * Where a term's value is, in words.
 * @param {!View} view
 * @param {!Term} term
 * @return {string}
 */
export function termName({rows, layers, port}, {row, index, value}) {
  if (index < 0) {
    return say("outside of the picture");
  }
  const [height, width] = port.inputShape();
  const of = row < 0 ? {height, width, maps: port.values(-1).length / height / width} : rows[row];
  const {map, y, x} = placeOf(of, index);
  return row >= 0 ? numberName(layers[rows[row].node].name, of, map, y, x, valueOf(value))
    : say("Picture, row {0}, column {1}: {2}", figure(y + 1), figure(x + 1), valueOf(value));
}

/**
 * A row of the table of terms; its number can be gone to.
 * @param {!View} view
 * @param {!Term} term
 * @param {boolean} isSum
 * @return {!Element}
 */
export function termRow(view, term, isSum) {
  const {rows, change} = view;
  const {row, index, value, factor} = term;
  const name = termName(view, term);
  const cell = make("th", {"scope": "row", "translate": "no"});
  if (row >= 0 && index >= 0) {
    const button = make("button", {"type": "button", "class": "term"}, name);
    button.addEventListener("click", () => change({row, ...placeOf(rows[row], index), isChosen: true}));
    cell.append(button);
  } else {
    cell.append(name);
  }
  const figures = isSum ? [valueOf(factor), valueOf(value * factor)] : [];
  return make("tr", {"data-term": term.term}, cell, ...figures.map(text => make("td", {"translate": "no"}, text)));
}

/**
 * The table's head; numbers that are not weighed have no weights.
 * @param {boolean} isSum
 * @return {!Element}
 */
export const head = isSum => make("tr", {}, ...["Number", ...isSum ? ["Weight", "Product"] : []].map(text =>
  make("th", {"scope": "col"}, text)));
