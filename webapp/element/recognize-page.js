// All numbers of a picture or an ink file, each read by a script of its own, which is fetched with the first.

import {mayBeInk} from "./ink-kind.js";
import {recognizeInk} from "./ink-script.js";
import {recognizePicture} from "./picture-script.js";
import {kindOf} from "./pixels.js";

/**
 * @param {?} source a picture or an ink file, as pages give it
 * @param {?=} options
 * @return {!Promise<!PageReading>}
 */
export async function recognizePage(source, options) {
  const isInk = ["Blob", "File"].includes(kindOf(source)) && await mayBeInk(source);
  return isInk && await recognizeInk(source, options) || recognizePicture(source, options);
}
