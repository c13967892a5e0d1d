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
  const open = /** @type {function(!Int8Array): !WhyPort} */ (await script());
  return open(packed);
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
