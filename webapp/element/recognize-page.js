// All numbers of a picture or an ink file, each read by a script of its own, which is fetched with the first.

import {later, trustedUrl} from "./beside.js";
import {mayBeInk} from "./ink-kind.js";
import {recognizePicture} from "./picture-script.js";
import {kindOf} from "./pixels.js";
import {recognize} from "./recognize.js";
import {refuse} from "./refuse.js";

/** @type {function(): !Promise<!InkScript>} */
const inkScript = later("digitpad-inkfiles");

/**
 * @param {?} source a picture or an ink file, as pages give it
 * @param {?=} options
 * @return {!Promise<!PageReading>}
 */
export async function recognizePage(source, options) {
  const isInk = ["Blob", "File"].includes(kindOf(source)) && await mayBeInk(source);
  return isInk && await (await inkScript()).recognizePage(source, options, {refuse, trustedUrl, recognize})
    || recognizePicture(source, options);
}
