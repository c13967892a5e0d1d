// What one number is made of: the window, the weights, their products, the sum, the bias, and what is made of that.

import {make} from "../element/dom.js";
import {farthest, paint} from "./maps.js";
import {indexOf, placeOf} from "./rows.js";
import {onShades} from "./shades.js";
import {PointedSheet, pointedSheet} from "./sheet.js";
import {Section, View} from "./state.js";
import {head, Term, termName, termRow, termsOf} from "./unit-terms.js";
import {UnitWindow, unitWindow} from "./unit-window.js";
import {figure, numberName, say, tell, telling, valueOf} from "./words.js";

/** So many terms are listed at once, and so many at most. */
const FEW = 8;
const MANY = 600;

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
/** @type {!UnitWindow} */
let windows;
/** @type {!Element} */
let pointed;
/** @type {!Array<!Element>} */
let heads;
/** @type {!Element} */
let list;
/** @type {!HTMLDetailsElement} */
let all;
/** @type {!Element} */
let allBody;
/** @type {!Array<!Term>} */
let found = [];

/**
 * The chosen map alone, in the numbers' own order; of single numbers, all.
 * @param {!View} view
 */
function repaint({state: {row, map}, rows, port}) {
  const {maps, last, height, width} = rows[row];
  const values = port.values(last);
  if (height * width === 1) {
    paint(large.sheet, values, farthest(values));
    return;
  }
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
  const {height, width, maps} = view.rows[row];
  const isVector = height * width === 1;
  copy = new Float32Array(height * width);
  large = pointedSheet({maps: isVector ? maps : 1, height, width}, ({map, y, x}) =>
    view.change({...isVector ? {map} : {}, y, x, isChosen: true}));
  tell(large.element, () => say("The map, large: choose a number with the arrow keys"), "aria-label");
  holder.replaceChildren(large.element);
  shownRow = row;
}

/**
 * How the number comes of its terms.
 * @param {!View} view
 * @param {string} how
 * @param {string} result after the layer itself
 * @return {string}
 */
function said(view, how, result) {
  const {port, layers, rows, state} = view;
  const terms = port.terms();
  const count = figure(terms.count());
  const sum = terms.sum() - terms.bias();
  switch (how) {
    case "SUM": return say("{0} products add up to {1}; with the bias {2} that is {3}", count, valueOf(sum),
        valueOf(terms.bias()), result);
    case "MEAN": return say("The mean of {0} numbers: {1}", count, result);
    case "GREATEST": return say("The greatest of {0} numbers: {1}", count, result);
    case "COPY": return say("Taken over as it is: {0}", found.length > 0 ? termName(view, found[0]) : result);
    case "PRODUCT": return say("The product of {0} numbers: {1}", count, result);
    case "SHARE": return say("Its share among {0} numbers, by exponentials: {1}", count, result);
    case "NORMALIZATION": return say("In proportion to {0} numbers: {1}", count, result);
    default: return say("{0} of {1}: {2}", layers[rows[state.row].node].kind, valueOf(terms.value(0)), result);
  }
}

/**
 * Which term is pointed at: its cells, its rows, and what it is.
 * @param {!View} view
 * @param {number} term negative for none
 */
function point(view, term) {
  windows.point(term);
  for (const row of [...list.children, ...allBody.children]) {
    row.classList.toggle("first", row.getAttribute("data-term") === String(term));
  }
  const of = found.find(one => one.term === term);
  tell(pointed, () => of ? `${termName(view, of)} × ${valueOf(of.factor)} = ${valueOf(of.value * of.factor)}` : "");
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
  const result = port.values(row.node)[index];
  found = termsOf(view, isSum, MANY);
  tell(place, () => numberName(name, row, map, y, x, valueOf(port.values(row.last)[index])));
  const steps = row.nodes.slice(1).map(node => () =>
    say("{0} makes {1} of it", layers[node].kind, valueOf(port.values(node)[index])));
  equation.replaceChildren(...[() => said(view, how, valueOf(result)), ...steps].map(text => telling("li", text)));
  heads.forEach(one => one.replaceChildren(head(isSum)));
  list.replaceChildren(...found.slice(0, FEW).map(term => termRow(view, term, isSum)));
  all.hidden = found.length <= FEW;
  allBody.replaceChildren(...all.open ? found.map(term => termRow(view, term, isSum)) : []);
  windows.describe(isSum, port.terms());
  point(view, -1);
  tell(large.sheet.canvas, () => row.height * row.width === 1 ? name : say("{0}, map {1}, large", name, figure(map + 1)), "aria-label");
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

/** @type {!Section} */
export const unit = {
  id: "unit",
  isOfNetwork: true,
  build(root, view) {
    shownRow = -1;
    place = telling("p", () => "", {"class": "number", "role": "status"});
    holder = make("div", {"class": "large"});
    equation = make("ol", {"class": "equation", "role": "list", "translate": "no"});
    windows = unitWindow(term => point(view, term));
    pointed = telling("p", () => "", {"class": "figures pointed", "aria-live": "polite"});
    list = make("tbody");
    allBody = make("tbody");
    heads = [make("thead"), make("thead")];
    all = /** @type {!HTMLDetailsElement} */ (make("details", {}, make("summary", {}, "All of them"),
        make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "All of them"},
          make("table", {}, heads[1], allBody))));
    all.addEventListener("toggle", () => describe(view, explain(view)));
    // A row shows its cell, and a cell its row.
    for (const body of [list, allBody]) {
      for (const type of ["mouseover", "focusin"]) {
        body.addEventListener(type, event => {
          const row = /** @type {!Element} */ (event.target).closest("tr");
          point(view, Number(row.getAttribute("data-term")));
        });
      }
    }
    const back = make("button", {"type": "button"}, "Back to the layers");
    back.addEventListener("click", () => view.go(view.layers[view.rows[view.state.row].node].name));
    root.replaceChildren(place, make("div", {"class": "side"}, holder, make("div", {}, equation, windows.element, pointed)),
        make("h3", {}, "What counts most"), make("div", {"class": "scrolls", "tabindex": 0, "role": "region",
          "aria-label": "What counts most"}, make("table", {}, heads[0], list)), all, back);
    onShades(() => {
      if (shownRow < 0) {
        return;
      }
      repaint(view);
      windows.show(explain(view) === "SUM", view.port.terms());
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
    const {height, width} = view.rows[state.row];
    large.point(height * width === 1 ? state.map : 0, state.y, state.x);
    const how = explain(view);
    windows.show(how === "SUM", view.port.terms());
    if (!state.isMoving) {
      describe(view, how);
    }
  },
};
