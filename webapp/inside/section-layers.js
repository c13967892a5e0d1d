// Every layer with all its maps, live.

import {make} from "../element/dom.js";
import {farthest, paint} from "./maps.js";
import {onShades} from "./shades.js";
import {MOST_MAPS, PointedSheet, pointedSheet} from "./sheet.js";
import {LayerRow, Section, View} from "./state.js";
import {figure, say, tell, telling, valueOf} from "./words.js";

/** @type {!Array<{row: !LayerRow, pointed: !PointedSheet, table: !HTMLDetailsElement, body: !Element}>} */
let pictures = [];

const times = (/** !Array<number> */ sides) => sides.map(side => figure(side)).join(" × ");

/**
 * What a row is called: the layer's kind with its window, and what changes its values.
 * @param {!View} view
 * @param {!LayerRow} row
 * @return {string}
 */
export function kindsOf({layers}, {node, last}) {
  /** @type {!Array<string>} */
  const kinds = [];
  for (let i = last; i !== node; i = layers[i].inputs[0]) {
    kinds.unshift(layers[i].kind);
  }
  const {kind, kernel} = layers[node];
  return [kernel.length === 4 ? `${kind} ${kernel[0]} × ${kernel[1]}` : kind, ...kinds].join(" → ");
}

/**
 * How strong each of a row's maps is.
 * @param {!LayerRow} row
 * @param {!Float32Array} values
 * @return {!Array<{mean: number, least: number, most: number}>}
 */
function strengths({maps}, values) {
  const all = Array.from({length: maps}, () => ({mean: 0, least: Infinity, most: -Infinity}));
  values.forEach((value, i) => {
    const of = all[i % maps];
    of.mean += value * maps / values.length;
    of.least = Math.min(of.least, value);
    of.most = Math.max(of.most, value);
  });
  return all;
}

/**
 * @param {!View} view
 * @param {number} i
 */
function fill(view, i) {
  const {row, body} = pictures[i];
  const cells = (/** !Array<string> */ texts) => make("tr", {}, ...texts.map(text => make("td", {"translate": "no"}, text)));
  body.replaceChildren(...strengths(row, view.port.values(row.last)).map(({mean, least, most}, map) =>
    cells([figure(map + 1), valueOf(mean), valueOf(least), valueOf(most)])));
}

/**
 * @param {!View} view
 * @param {number} i
 */
function describe(view, i) {
  const {row, pointed, table} = pictures[i];
  const {sheet: {canvas}} = pointed;
  const all = strengths(row, view.port.values(row.last));
  const strongest = all.reduce((best, {mean}, map) => mean > all[best].mean ? map : best, 0);
  const least = Math.min(...all.map(one => one.least));
  const most = Math.max(...all.map(one => one.most));
  const {name} = view.layers[row.node];
  tell(canvas, () => row.height * row.width === 1
    ? say("{0}: {1} numbers from {2} to {3}; the greatest is number {4}", name, figure(row.maps), valueOf(least), valueOf(most),
        figure(strongest + 1))
    : say("{0}: {1} maps of {2}, their numbers from {3} to {4}; map {5} has most", name, figure(row.maps),
        times([row.height, row.width]), valueOf(least), valueOf(most), figure(strongest + 1)), "aria-label");
  if (table.open) {
    fill(view, i);
  }
}

/**
 * @param {!View} view
 * @param {number} i
 */
function repaint({port}, i) {
  const {row, pointed} = pictures[i];
  const values = port.values(row.last);
  paint(pointed.sheet, values, farthest(values));
}

/**
 * @param {!View} view
 * @param {!LayerRow} row
 * @param {number} i
 * @return {!Element}
 */
function layer(view, row, i) {
  const {name, parameters, multiplyAdds, shape} = view.layers[row.node];
  const pointed = pointedSheet(row, ({map, y, x}) => view.change({row: i, map, y, x}));
  tell(pointed.element, () => say("{0}: choose a number with the arrow keys", name), "aria-label");
  const body = make("tbody");
  const table = /** @type {!HTMLDetailsElement} */ (make("details", {}, make("summary", {}, "As a table"),
      make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "Maps"}, make("table", {},
        make("thead", {}, make("tr", {}, ...["Map", "Mean", "Least", "Most"].map(text => make("th", {"scope": "col"}, text)))),
        body))));
  pictures.push({row, pointed, table, body});
  table.addEventListener("toggle", () => {
    if (table.open) {
      fill(view, i);
    }
  });
  const facts = telling("p", () => parameters > 0
    ? say("{0} · {1} parameters · {2} multiply-adds", times(shape), figure(parameters), figure(multiplyAdds))
    : times(shape), {"class": "figures"});
  const element = make("div", {"class": "layer", "id": `layer-${i}`},
      make("h3", {"translate": "no"}, `${name} · ${kindsOf(view, row)}`), facts, pointed.element, table);
  if (row.maps > pointed.sheet.count) {
    element.insertBefore(pager(view, i), table);
  }
  return element;
}

/**
 * Buttons that turn to other maps, where there are too many for one picture.
 * @param {!View} view
 * @param {number} i
 * @return {!Element}
 */
function pager(view, i) {
  const {row, pointed: {sheet, turn}} = pictures[i];
  const where = telling("span", () => "", {"aria-live": "polite"});
  const put = () => tell(where, () => say("Maps {0} to {1} of {2}", figure(sheet.first + 1), figure(sheet.first + sheet.count),
      figure(row.maps)));
  const button = (/** string */ text, /** number */ by) => {
    const made = make("button", {"type": "button"}, text);
    made.addEventListener("click", () => {
      turn(Math.max(0, Math.min(row.maps - 1 - (row.maps - 1) % MOST_MAPS, sheet.first + by)));
      repaint(view, i);
      put();
    });
    return made;
  };
  put();
  return make("div", {"class": "pager"}, button("Earlier maps", -MOST_MAPS), button("Later maps", MOST_MAPS), where);
}

/** @type {!Section} */
export const layers = {
  id: "layers",
  build(root, view) {
    pictures = [];
    root.replaceChildren(...view.rows.map((row, i) => layer(view, row, i)));
    onShades(() => pictures.forEach((_, i) => repaint(view, i)));
  },
  show(state, changes, view) {
    if (changes.has("values")) {
      pictures.forEach((_, i) => repaint(view, i));
    }
    if (["row", "map", "y", "x"].some(name => changes.has(name))) {
      pictures.forEach(({pointed}, i) => {
        if (i === state.row) {
          const before = pointed.sheet.first;
          pointed.point(state.map, state.y, state.x);
          if (pointed.sheet.first !== before) {
            repaint(view, i);
          }
        } else {
          pointed.unmark();
        }
      });
    }
    if (!state.isMoving && (changes.has("values") || changes.has("isMoving"))) {
      pictures.forEach((_, i) => describe(view, i));
    }
  },
};
