// What the network that is shown says of other ink than the page's: the page's own at once; a brought one in a worker, so that one may
// take long, and is not asked in the middle of a pass.

import {closeWhy} from "./brought.js";
import {flat} from "./flat.js";
import {View} from "./state.js";
import {switchAlike, whyScript} from "./why-script.js";

/** @type {?{brought: !PackedModel, port: !Promise<!WhyPort>}} */
let asked = null;

/** A network of which nothing is off. */
const ALL_ON = /** @type {!InsidePort} */ (/** @type {?} */ ({isOn: () => true}));

/**
 * @param {!View} view that shows a brought network
 * @return {!Promise<!WhyPort>}
 */
function portOf(view) {
  const {brought} = view;
  if (asked?.brought !== brought) {
    asked?.port.then(closeWhy);
    asked = {brought: /** @type {!PackedModel} */ (brought), port: whyScript(view)};
  }
  return asked.port;
}

/**
 * @param {!View} view that shows a brought network
 * @param {!Float32Array} picture as the network takes it
 * @return {!Promise<!Float32Array>} its probabilities
 */
export async function answerToPicture(view, picture) {
  const why = await portOf(view);
  switchAlike(why, view);
  return why.answeredTo(picture);
}

/**
 * @param {!View} view that shows a brought network
 * @param {!Strokes} ink
 * @param {boolean=} isWhole whether with what is switched off, too
 * @return {!Promise<!Float32Array>} its probabilities
 */
export async function broughtAnswer(view, ink, isWhole = false) {
  const why = await portOf(view);
  const {counts, points} = flat(ink);
  switchAlike(why, isWhole ? {port: ALL_ON, layers: view.layers} : view);
  return why.answered(counts, points);
}
