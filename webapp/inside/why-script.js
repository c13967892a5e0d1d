// What explains the network.

import {lateScript} from "./late-script.js";
import {View} from "./state.js";

const script = lateScript("inside-why");

/**
 * @param {!View} view
 * @return {!Promise<!WhyPort>} another at each call
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export async function whyScript({packed}) {
  const open = /** @type {function(!Int8Array): !WhyPort} */ (await script());
  return open(packed);
}

/**
 * What is off in the page is off in the explanation.
 * @param {!WhyPort} why
 * @param {{port: !InsidePort, layers: !Array<!InsideLayer>}} page
 */
export function switchAlike(why, {port, layers}) {
  layers.forEach(({shape}, node) => {
    for (let map = 0; map < shape.at(-1); map++) {
      why.turn(node, map, port.isOn(node, map));
    }
  });
}
