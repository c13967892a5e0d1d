// What the network that is shown says of other ink than the page's: the page's own at once; a brought one in a worker, so that one may
// take long, and is not asked in the middle of a pass.

import {closeWhy} from "./brought.js";
import {flat} from "./flat.js";
import {View} from "./state.js";
import {switchAlike, whyScript} from "./why-script.js";

/** @type {?{brought: !Int8Array, port: !Promise<!WhyPort>}} */
let asked = null;

/** A network of which nothing is off. */
const ALL_ON = /** @type {!InsidePort} */ (/** @type {?} */ ({isOn: () => true}));

/**
 * @param {!View} view that shows a brought network
 * @param {!Strokes} ink
 * @param {boolean=} isWhole whether with what is switched off, too
 * @return {!Promise<!Float32Array>} its probabilities
 */
export async function broughtAnswer(view, ink, isWhole = false) {
  const {brought} = view;
  if (asked?.brought !== brought) {
    asked?.port.then(closeWhy);
    asked = {brought: /** @type {!Int8Array} */ (brought), port: whyScript(view)};
  }
  const why = await asked.port;
  const {counts, points} = flat(ink);
  switchAlike(why, isWhole ? {port: ALL_ON, layers: view.layers} : view);
  return why.answered(counts, points);
}
