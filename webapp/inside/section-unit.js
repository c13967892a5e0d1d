// One number of a map, large: the map around it.

import {make} from "../element/dom.js";
import {farthest, paint} from "./maps.js";
import {onShades} from "./shades.js";
import {PointedSheet, pointedSheet} from "./sheet.js";
import {Section, View} from "./state.js";
import {figure, say, tell, telling, valueOf} from "./words.js";

/** @type {!PointedSheet} */
let large;
let shownRow = -1;
let shownMap = -1;
/** @type {!Element} */
let place;
/** @type {!Element} */
let holder;
/** @type {!Float32Array} */
let copy;

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

/** @param {!View} view */
function take(view) {
  const {row} = view.state;
  const {height, width} = view.rows[row];
  copy = new Float32Array(height * width);
  large = pointedSheet({maps: 1, height, width}, ({y, x}) => view.change({y, x}));
  tell(large.element, () => say("The map, large: choose a number with the arrow keys"), "aria-label");
  holder.replaceChildren(large.element);
  shownRow = row;
}

/** @type {!Section} */
export const unit = {
  id: "unit",
  build(root, view) {
    shownRow = shownMap = -1;
    place = telling("p", () => "", {"aria-live": "polite"});
    holder = make("div");
    root.replaceChildren(place, holder);
    onShades(() => repaint(view));
  },
  show(state, changes, view) {
    const {rows, layers, port} = view;
    if (shownRow !== state.row) {
      take(view);
    }
    shownMap = state.map;
    repaint(view);
    large.point(0, state.y, state.x);
    if (!state.isMoving) {
      const {last, node, maps, width} = rows[state.row];
      const value = port.values(last)[(state.y * width + state.x) * maps + shownMap];
      const {name} = layers[node];
      tell(place, () => say("{0}, map {1}, row {2}, column {3}: {4}", name, figure(shownMap + 1), figure(state.y + 1),
          figure(state.x + 1), valueOf(value)));
      tell(large.sheet.canvas, () => say("{0}, map {1}, large", name, figure(shownMap + 1)), "aria-label");
    }
  },
};
