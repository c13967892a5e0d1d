// What is switched off, as an address has it: layers by their names, with the numbers of their maps where only some are off
// ("conv2d_1*conv2d_3.0-4.7"), and what is beside the network.

import {View} from "./state.js";

const BETWEEN = "*";

/**
 * @param {!Array<number>} maps in order
 * @return {string}
 */
const ranges = maps => maps.reduce((/** !Array<!Array<number>> */ all, map) => {
  const last = all[all.length - 1];
  if (last && last[1] === map - 1) {
    last[1] = map;
  } else {
    all.push([map, map]);
  }
  return all;
}, []).map(([from, to]) => from === to ? String(from) : `${from}-${to}`).join(".");

/**
 * @param {!View} view
 * @return {string} nothing, if all is on
 */
export function offCode({port, own, rows, layers, state: {isFramed, isHeard}}) {
  if (port !== own.port) {
    // An address has the page's own network.
    return "";
  }
  const parts = rows.flatMap(({node, last, maps}) => {
    const off = Array.from({length: maps}, (_, map) => map).filter(map => !port.isOn(last, map));
    const {name} = layers[node];
    return off.length === 0 ? [] : off.length === maps ? [name] : [`${name}.${ranges(off)}`];
  });
  return [...parts, ...isFramed ? [] : ["framing"], ...isHeard ? [] : ["pen"]].join(BETWEEN);
}

/**
 * Switches off what an address says; what the network does not have, it passes over.
 * @param {string} code
 * @param {!View} view
 */
export function turnOff(code, {port, rows, layers, state, change}) {
  const parts = code.split(BETWEEN).map(part => part.split("."));
  for (const [name, ...off] of parts) {
    const row = rows.find(({node}) => layers[node].name === name);
    const maps = row ? row.maps : 0;
    for (const range of off.length > 0 ? off : [`0-${maps - 1}`]) {
      const [from, to = from] = range.split("-").map(number => parseInt(number, 10));
      for (let map = Math.max(0, from); row && map <= Math.min(to, maps - 1); map++) {
        port.turn(row.last, map, false);
      }
    }
  }
  const has = (/** string */ beside) => parts.some(([name]) => name === beside);
  change({switches: state.switches + 1, isFramed: !has("framing"), isHeard: !has("pen")});
}
