// What one number is made of: the window, the weights, their products, the sum, the bias, and what is made of that.

import {make} from "../element/dom.js";
import {farthest, measure, paint, Sheet} from "./maps.js";
import {indexOf, placeOf, rowOf} from "./rows.js";
import {onShades} from "./shades.js";
import {PointedSheet, pointedSheet} from "./sheet.js";
import {LayerRow, Section, View} from "./state.js";
import {figure, numberName, say, tell, telling, valueOf} from "./words.js";

/** So many terms are listed at once, and so many at most. */
const FEW = 8;
const MANY = 600;
/** Windows of more than so many maps are not painted. */
const MOST_DEPTH = 128;

/** @type {!PointedSheet} */
let large;
let shownRow = -1;
/** @type {!Float32Array} */
let copy;
/** @type {!Element} */
let place;
/** @type {!Element} */
let holder;
/** @type {!Element} */
let equation;
/** @type {!Element} */
let windows;
/** @type {!Element} */
let list;
/** @type {!HTMLDetailsElement} */
let all;
/** @type {!Element} */
let allBody;
/** @type {!Array<{sheet: !Sheet, values: !Float32Array, heading: !Element}>} */
let parts = [];

/**
 * The chosen map alone, in the numbers' own order.
 * @param {!View} view
 */
function repaint({state: {row, map}, rows, port}) {
  const {maps, last} = rows[row];
  const values = port.values(last);
  for (let i = 0; i < copy.length; i++) {
    copy[i] = values[i * maps + map];
  }
  paint(large.sheet, copy, farthest(values));
}

/**
 * Begins with another row.
 * @param {!View} view
 */
function take(view) {
  const {row} = view.state;
  const {height, width} = view.rows[row];
  copy = new Float32Array(height * width);
  large = pointedSheet({maps: 1, height, width}, ({y, x}) => view.change({y, x, isChosen: true}));
  tell(large.element, () => say("The map, large: choose a number with the arrow keys"), "aria-label");
  holder.replaceChildren(large.element);
  shownRow = row;
}

/**
 * Where a term's value is, in words.
 * @param {!View} view
 * @param {number} term
 * @return {string}
 */
function termName({rows, layers, port}, term) {
  const terms = port.terms();
  const row = rowOf(rows, terms.node(term));
  if (terms.place(term) < 0) {
    return say("outside of the picture");
  }
  const [height, width] = port.inputShape();
  const of = row < 0 ? {height, width, maps: port.values(-1).length / height / width} : rows[row];
  const {map, y, x} = placeOf(of, terms.place(term));
  return row >= 0 ? numberName(layers[rows[row].node].name, of, map, y, x, valueOf(terms.value(term)))
    : say("Picture, row {0}, column {1}: {2}", figure(y + 1), figure(x + 1), valueOf(terms.value(term)));
}

/**
 * A row of the table of terms; its number can be gone to.
 * @param {!View} view
 * @param {number} term
 * @param {boolean} isSum
 * @return {!Element}
 */
function termRow(view, term, isSum) {
  const {port, rows, change} = view;
  const terms = port.terms();
  const row = rowOf(rows, terms.node(term));
  const at = terms.place(term);
  const name = termName(view, term);
  const cell = make("th", {"scope": "row", "translate": "no"});
  if (row >= 0 && at >= 0) {
    const button = make("button", {"type": "button", "class": "term"}, name);
    button.addEventListener("click", () => change({row, ...placeOf(rows[row], at), isChosen: true}));
    cell.append(button);
  } else {
    cell.append(name);
  }
  const figures = isSum ? [valueOf(terms.factor(term)), valueOf(terms.value(term) * terms.factor(term))] : [];
  return make("tr", {}, cell, ...figures.map(text => make("td", {"translate": "no"}, text)));
}

/**
 * How the number comes of its terms.
 * @param {!View} view
 * @param {string} how
 * @param {string} result after the layer itself
 * @return {string}
 */
function said({port, layers, rows, state}, how, result) {
  const terms = port.terms();
  const count = figure(terms.count());
  const sum = terms.sum() - terms.bias();
  switch (how) {
    case "SUM": return say("{0} products add up to {1}; with the bias {2} that is {3}", count, valueOf(sum),
        valueOf(terms.bias()), result);
    case "MEAN": return say("The mean of {0} numbers: {1}", count, result);
    case "GREATEST": return say("The greatest of {0} numbers: {1}", count, result);
    case "COPY": return say("As it is: {0}", result);
    case "PRODUCT": return say("The product of {0} numbers: {1}", count, result);
    case "SHARE": return say("Its share among {0} numbers, by exponentials: {1}", count, result);
    case "NORMALIZATION": return say("In proportion to {0} numbers: {1}", count, result);
    default: return say("{0} of {1}: {2}", layers[rows[state.row].node].kind, valueOf(terms.value(0)), result);
  }
}

/**
 * Paints window, weights and products.
 * @param {boolean} isSum
 * @param {!TermsPort} terms
 */
function paintWindow(isSum, terms) {
  const count = terms.count();
  const [height, width] = [terms.rows(), terms.columns()];
  const maps = Math.round(count / (height * width));
  const isPainted = isSum && maps >= 1 && maps * height * width === count && maps <= MOST_DEPTH * (height * width === 1 ? 8 : 1);
  windows.toggleAttribute("hidden", !isPainted);
  if (!isPainted) {
    return;
  }
  parts.forEach(({sheet, heading}, i) => {
    if (sheet.height !== height || sheet.width !== width || sheet.maps !== maps) {
      const gap = height * width === 1 ? 0 : 1;
      Object.assign(sheet, {height, width, maps, count: maps, gap,
        columns: Math.min(maps, gap === 0 ? 16 : Math.max(1, Math.floor(32 / (width + 1))))});
      measure(sheet);
      sheet.canvas.style.width = `${Math.min(256, sheet.canvas.width * (maps === 1 ? 24 : 8))}px`;
      parts[i].values = new Float32Array(count);
    }
    heading.toggleAttribute("hidden", false);
  });
  const [values, weights, products] = parts.map(part => part.values);
  for (let i = 0; i < count; i++) {
    values[i] = terms.value(i);
    weights[i] = terms.factor(i);
    products[i] = values[i] * weights[i];
  }
  parts.forEach(({sheet, values: shown}) => paint(sheet, shown, farthest(shown)));
}

/**
 * The terms in the order of how much they count.
 * @param {!TermsPort} terms
 * @param {boolean} isSum
 * @return {!Array<number>}
 */
function ordered(terms, isSum) {
  const weight = (/** number */ term) => isSum ? Math.abs(terms.value(term) * terms.factor(term)) : terms.value(term);
  return Array.from({length: terms.count()}, (_, i) => i).sort((a, b) => weight(b) - weight(a));
}

/**
 * @param {!View} view
 * @param {string} how
 */
function describe(view, how) {
  const {state, rows, layers, port} = view;
  const row = rows[state.row];
  const {map, y, x} = state;
  const index = indexOf(row, map, y, x);
  const {name} = layers[row.node];
  const isSum = how === "SUM";
  const terms = port.terms();
  const result = port.values(row.node)[index];
  tell(place, () => numberName(name, row, map, y, x, valueOf(port.values(row.last)[index])));
  const steps = row.nodes.slice(1).map(node => () =>
    say("{0} makes {1} of it", layers[node].kind, valueOf(port.values(node)[index])));
  equation.replaceChildren(...[() => said(view, how, valueOf(result)), ...steps].map(text => telling("li", text)));
  const order = ordered(terms, isSum);
  list.replaceChildren(...order.slice(0, FEW).map(term => termRow(view, term, isSum)));
  all.hidden = order.length <= FEW;
  allBody.replaceChildren(...all.open ? order.slice(0, MANY).map(term => termRow(view, term, isSum)) : []);
  const names = [
    () => say("The window: {0} numbers, the greatest {1}", figure(terms.count()), valueOf(Math.max(...parts[0].values))),
    () => say("The weights: from {0} to {1}", valueOf(Math.min(...parts[1].values)), valueOf(Math.max(...parts[1].values))),
    () => say("The products: from {0} to {1}", valueOf(Math.min(...parts[2].values)), valueOf(Math.max(...parts[2].values))),
  ];
  parts.forEach(({sheet}, i) => tell(sheet.canvas, isSum ? names[i] : () => "–", "aria-label"));
  tell(large.sheet.canvas, () => say("{0}, map {1}, large", name, figure(map + 1)), "aria-label");
}

/**
 * @param {!View} view
 * @return {string} how the chosen number comes of its terms
 */
function explain({state, rows, port}) {
  const row = rows[state.row];
  const terms = port.terms();
  terms.of(row.node, indexOf(row, state.map, state.y, state.x));
  return terms.how();
}

/**
 * Before anybody has chosen: where the layer's strongest number is, in the middle half of its maps.
 * @param {!View} view
 * @return {{map: number, y: number, x: number}}
 */
function strongest({state, rows, port}) {
  const {height, width, maps, last} = rows[state.row];
  const values = port.values(last);
  let best = -1;
  for (let y = Math.floor(height / 4); y < Math.max(1, 3 * height / 4); y++) {
    for (let x = Math.floor(width / 4); x < Math.max(1, 3 * width / 4); x++) {
      for (let map = 0; map < maps; map++) {
        const i = (y * width + x) * maps + map;
        best = best < 0 || values[i] > values[best] ? i : best;
      }
    }
  }
  return placeOf(rows[state.row], best);
}

/** @return {!Element} the table's head */
const head = () => make("thead", {}, make("tr", {}, ...["Number", "Weight", "Product"].map(text =>
  make("th", {"scope": "col"}, text))));

/** @type {!Section} */
export const unit = {
  id: "unit",
  isOfNetwork: true,
  build(root, view) {
    shownRow = -1;
    place = telling("p", () => "", {"class": "number", "role": "status"});
    holder = make("div");
    equation = make("ol", {"class": "equation", "role": "list", "translate": "no"});
    list = make("tbody");
    allBody = make("tbody");
    parts = ["Window", "Weights", "Products"].map(text => {
      const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": text}));
      const sheet = {canvas, height: 0, width: 0, maps: 0, columns: 1, gap: 0, first: 0, count: 0};
      const heading = make("figure", {}, make("figcaption", {}, text), canvas);
      return {sheet, heading, values: new Float32Array(0)};
    });
    windows = make("div", {"class": "windows"}, ...parts.map(({heading}) => heading));
    all = /** @type {!HTMLDetailsElement} */ (make("details", {}, make("summary", {}, "All of them"),
        make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "All of them"},
          make("table", {}, head(), allBody))));
    all.addEventListener("toggle", () => describe(view, explain(view)));
    const back = make("button", {"type": "button"}, "Back to the layers");
    back.addEventListener("click", () => view.go(view.layers[view.rows[view.state.row].node].name));
    root.replaceChildren(place, make("div", {"class": "side"}, holder, make("div", {}, equation, windows)),
        make("h3", {}, "What counts most"), make("div", {"class": "scrolls", "tabindex": 0, "role": "region",
          "aria-label": "What counts most"}, make("table", {}, head(), list)), all, back);
    onShades(() => {
      if (shownRow < 0) {
        return;
      }
      repaint(view);
      paintWindow(explain(view) === "SUM", view.port.terms());
    });
  },
  show(state, changes, view) {
    if (!state.isChosen && !state.isMoving) {
      const {map, y, x} = strongest(view);
      if (map !== state.map || y !== state.y || x !== state.x) {
        view.change({map, y, x});
      }
    }
    if (shownRow !== state.row || changes.has("model")) {
      take(view);
    }
    repaint(view);
    large.point(0, state.y, state.x);
    const how = explain(view);
    paintWindow(how === "SUM", view.port.terms());
    if (!state.isMoving) {
      describe(view, how);
    }
  },
};
