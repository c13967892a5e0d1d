// The nodes of a network as rows: what changes only single values is shown with the layer before it.

import {LayerRow, View} from "./state.js";

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
      before.nodes.push(i);
    } else {
      rows.push({node: i, last: i, nodes: [i], maps, width, height: shape.reduce((all, side) => all * side, 1) / (maps * width)});
    }
  });
  return rows;
}

/**
 * The row that a node is shown in; none for what the network takes.
 * @param {!Array<!LayerRow>} rows
 * @param {number} node
 * @return {number} -1 for none
 */
export const rowOf = (rows, node) => rows.findIndex(({nodes}) => nodes.includes(node));

/**
 * The rows that a row's numbers come of, in the order in which its layer takes them.
 * @param {!View} view
 * @param {!LayerRow} row
 * @return {!Array<number>} -1 for what the network takes
 */
export const sourcesOf = ({layers, rows}, {node}) => [...new Set(layers[node].inputs.map(from => rowOf(rows, from)))];

/**
 * The rows by how far they are from what the network takes: those of branches are as far.
 * @param {!View} view
 * @return {!Array<!Array<number>>}
 */
export function levelsOf(view) {
  /** @type {!Array<number>} */
  const depths = [];
  /** @type {!Array<!Array<number>>} */
  const levels = [];
  view.rows.forEach((row, i) => {
    const depth = Math.max(...sourcesOf(view, row).map(from => from < 0 ? 0 : depths[from] + 1));
    depths.push(depth);
    (levels[depth] ??= []).push(i);
  });
  return levels;
}

/**
 * The index of a number among what a row gives.
 * @param {!LayerRow} row
 * @param {number} map
 * @param {number} y
 * @param {number} x
 * @return {number}
 */
export const indexOf = ({width, maps}, map, y, x) => (y * width + x) * maps + map;

/**
 * Where a number is, by its index.
 * @param {{width: number, maps: number}} shape
 * @param {number} index
 * @return {{map: number, y: number, x: number}}
 */
export const placeOf = ({width, maps}, index) =>
  ({map: index % maps, y: Math.floor(index / maps / width), x: Math.floor(index / maps) % width});

/**
 * What a row is called: the layer's kind with its window, and what changes its values.
 * @param {!View} view
 * @param {!LayerRow} row
 * @return {string}
 */
export function kindsOf({layers}, {nodes}) {
  const [first, ...beside] = nodes.map(node => layers[node]);
  const {kind, kernel} = first;
  return [kernel.length === 4 ? `${kind} ${kernel[0]} × ${kernel[1]}` : kind, ...beside.map(({kind: other}) => other)].join(" → ");
}
