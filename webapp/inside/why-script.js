// What explains the network.

import {explainBrought} from "./brought.js";
import {lateScript} from "./late-script.js";
import {View} from "./state.js";

const script = lateScript("inside-why");

/**
 * What is off in each explanation: nodes and their maps.
 * @type {!WeakMap<!WhyPort, !Set<string>>}
 */
const turned = new WeakMap();

/**
 * @param {!View} view
 * @return {!Promise<!WhyPort>} another at each call; that of a brought model gives promises
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export async function whyScript({packed, brought}) {
  if (brought) {
    return explainBrought(brought);
  }
  return (/** @type {!Explainer} */ (await script())).openWhy(packed);
}

/**
 * @param {!Int32Array} counts how many points each stroke has
 * @param {!Float64Array} points x and y of all of them
 * @return {!Promise<!Array<!WhyPart>>} the ink's parts
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export async function cutInk(counts, points) {
  return (/** @type {!Explainer} */ (await script())).cutInk(counts, points);
}

/**
 * What is off in the page is off in the explanation.
 * @param {!WhyPort} why
 * @param {{port: !InsidePort, layers: !Array<!InsideLayer>}} page
 */
export function switchAlike(why, {port, layers}) {
  const off = turned.get(why) ?? new Set();
  turned.set(why, off);
  layers.forEach(({shape}, node) => {
    for (let map = 0; map < shape.at(-1); map++) {
      const [isOn, name] = [port.isOn(node, map), `${node} ${map}`];
      if (isOn === off.has(name)) {
        why.turn(node, map, isOn);
        if (isOn) {
          off.delete(name);
        } else {
          off.add(name);
        }
      }
    }
  });
}
