// The nodes of a network as rows: what changes only single values is shown with the layer before it.

import {LayerRow} from "./state.js";

const BESIDE = ["ReLU", "ELU", "Sigmoid", "Tanh", "Softmax", "LogSoftmax", "Elementwise", "RowQuantization"];

/**
 * @param {!Array<!InsideLayer>} layers
 * @return {!Array<!LayerRow>}
 */
export function rowsOf(layers) {
  /** @type {!Array<!LayerRow>} */
  const rows = [];
  const takers = layers.map((_, i) => layers.filter(({inputs}) => inputs.includes(i)).length);
  layers.forEach(({kind, inputs, shape}, i) => {
    const [from] = inputs;
    const before = rows.find(({last}) => last === from);
    const [width, maps] = [shape.at(-2) ?? 1, shape.at(-1)];
    if (before && inputs.length === 1 && takers[from] === 1 && BESIDE.includes(kind)) {
      before.last = i;
    } else {
      rows.push({node: i, last: i, maps, width, height: shape.reduce((all, side) => all * side, 1) / (maps * width)});
    }
  });
  return rows;
}
