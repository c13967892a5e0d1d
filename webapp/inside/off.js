// What is switched off in the network that is shown.

import {LayerRow, State, View} from "./state.js";
import {figure, say} from "./words.js";

/** So many maps are named by their numbers. */
const FEW = 4;

/**
 * @param {{port: !InsidePort, rows: !Array<!LayerRow>}} network
 * @param {number} row
 * @return {!Array<number>} its maps that are off
 */
export const mapsOff = ({port, rows}, row) =>
  Array.from({length: rows[row].maps}, (_, map) => map).filter(map => !port.isOn(rows[row].last, map));

/**
 * @param {{port: !InsidePort, rows: !Array<!LayerRow>}} network
 * @return {!Array<{row: number, maps: !Array<number>}>} the rows that have maps which are off
 */
export const rowsOff = network => network.rows.map((_, row) => ({row, maps: mapsOff(network, row)})).filter(({maps}) => maps.length > 0);

/** Of what a class has beyond its equal share: less than this of the likeliest says nothing. */
const LEAST = 0.2;

/**
 * @param {!Array<number>|!Float32Array} values the classes' probabilities
 * @return {boolean} whether that is no answer: all have about the same
 */
export const saysNothing = values => Math.max(...values) < LEAST + (1 - LEAST) / values.length;

/**
 * @param {!View} view
 * @return {boolean}
 */
export const isWhole = view => view.state.isFramed && view.state.isHeard && rowsOff(view).length === 0;

/**
 * @param {!State} state
 * @return {!Array<string>} what is beside the network
 */
const besides = ({isFramed, isHeard}) => [...isFramed ? [] : [say("Framing")], ...isHeard ? [] : [say("The pen's evidence")]];

/**
 * @param {!View} view
 * @param {boolean} isAll whether also what is beside the network
 * @return {string} nothing, if all is on
 */
export function offText(view, isAll) {
  const parts = rowsOff(view).map(({row, maps}) => {
    const {node, maps: all} = view.rows[row];
    const {name} = view.layers[node];
    return maps.length === all ? name
      : maps.length > FEW ? say("{0}: {1} of {2} maps", name, figure(maps.length), figure(all))
        : say("{0}: map {1}", name, maps.map(map => figure(map + 1)).join(", "));
  });
  const off = [...parts, ...isAll ? besides(view.state) : []];
  return off.length > 0 ? say("Switched off: {0}", off.join(" · ")) : "";
}

/** @param {!View} view */
export function turnAllOn(view) {
  for (const {row, maps} of rowsOff(view)) {
    maps.forEach(map => view.port.turn(view.rows[row].last, map, true));
  }
  view.change({isFramed: true, isHeard: true, switches: view.state.switches + 1});
}
