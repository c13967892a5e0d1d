// Numbers in pictures, read by a script of its own, which is fetched with the first picture.

import {later, trustedUrl} from "./beside.js";
import {make} from "./dom.js";
import {withPixels} from "./pixels.js";
import {refuse} from "./refuse.js";
import {dress} from "./styles.js";

/** @type {function(): !Promise<!PictureScript>} */
const pictureScript = later("digitpad-pictures");

/** @type {!PictureUser} */
const user = {refuse, withPixels, trustedUrl, lendEngine, dress};

/**
 * @param {?} source a picture, as pages give it
 * @param {?=} options
 * @return {!Promise<!PageReading>}
 */
export async function recognizePicture(source, options) {
  return (await pictureScript()).recognizePage(source, options, user);
}

/**
 * The number in a picture that may be one.
 * @param {string} call what messages begin with
 * @param {?} source as pages give it
 * @param {!NumberSettings} settings
 * @param {!Recognition} digit what the picture is as one digit
 * @return {!Promise<!Recognition>} the digit, where there is no number, or the script is not to be had
 */
export async function numberIn(call, source, settings, digit) {
  let script;
  try {
    script = await pictureScript();
  } catch (error) {
    console.warn(/** @type {!Error} */ (error).message);
    return digit;
  }
  return script.recognizeNumber(call, source, settings, digit, user);
}

// While its dialog is open: browsers forget one that nobody knows.
/** @type {?HTMLInputElement} */
let chooser = null;

/**
 * Has a photo taken, or a file chosen, and its number put into a pad.
 * @param {!PhotoPad} pad
 */
export function takePhoto(pad) {
  chooser = /** @type {!HTMLInputElement} */ (make("input", {"type": "file", "accept": "image/*", ...pad.capture}));
  chooser.addEventListener("change", ({target}) => pictureScript()
    .then(script => script.fillIn(/** @type {!HTMLInputElement} */ (target).files[0], pad, user), pad.failed));
  chooser.click();
}
