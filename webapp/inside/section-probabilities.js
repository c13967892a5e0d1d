// The numbers of the last layer as probabilities.

import {make} from "../element/dom.js";
import {Section, View} from "./state.js";
import {percent, say, tell, valueOf} from "./words.js";

/** @type {!Array<{item: !HTMLElement, share: !HTMLElement, figures: !Element}>} */
let bars = [];

/**
 * What the last layer gives before it becomes probabilities: what the last Softmax takes.
 * @param {!View} view
 * @return {!Float32Array}
 */
function scores({layers, port}) {
  const last = layers[layers.length - 1];
  return port.values(last.kind === "Softmax" ? last.inputs[0] : layers.length - 1);
}

/** @type {!Section} */
export const probabilities = {
  id: "probabilities",
  build(root, {layers}) {
    const count = layers[layers.length - 1].shape.at(-1);
    bars = Array.from({length: count}, (_, i) => {
      const share = make("i");
      const figures = make("span");
      return {share, figures, item: make("li", {}, make("b", {}, String(i)), share, figures)};
    });
    const list = make("ol", {"class": "bars", "role": "list", "translate": "no"}, ...bars.map(({item}) => item));
    tell(list, () => say("How probable each digit is"), "aria-label");
    root.replaceChildren(list);
  },
  show(state, changes, view) {
    const {layers, port} = view;
    const values = port.values(layers.length - 1);
    const before = scores(view);
    const best = values.indexOf(Math.max(...values));
    bars.forEach(({item, share, figures}, i) => {
      share.style.setProperty("--probability", String(values[i]));
      figures.textContent = percent(values[i]);
      item.title = state.isMoving ? "" : valueOf(before[i]);
      item.classList.toggle("first", i === best);
    });
  },
};
