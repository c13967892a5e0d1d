// Numbers in pictures, read by a script of its own, which is fetched with the first picture.

import {later} from "./beside.js";
import {withPixels} from "./pixels.js";
import {refuse} from "./refuse.js";

/** @type {function(): !Promise<!PictureScript>} */
const pictureScript = later("digitpad-pictures");

/**
 * @param {?} source a picture, as pages give it
 * @param {?=} options
 * @return {!Promise<!PageReading>}
 */
export async function recognizePage(source, options) {
  return (await pictureScript()).recognizePage(source, options, {refuse, withPixels});
}
