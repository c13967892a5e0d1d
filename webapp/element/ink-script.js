// Ink files, read and written by a script of their own, which is fetched with the first.

import {later, trustedUrl} from "./beside.js";
import {recognize} from "./recognize.js";
import {refuse} from "./refuse.js";

/** @type {function(): !Promise<!InkScript>} */
const inkScript = later("digitpad-inkfiles");

/** @type {!InkUser} */
const user = {refuse, trustedUrl, recognize};

/**
 * @param {?} source a file that may be of ink, as pages give it
 * @param {?=} options
 * @return {!Promise<?PageReading>} nothing, if it is none
 */
export const recognizeInk = async (source, options) => (await inkScript()).recognizePage(source, options, user);

/**
 * @param {!Strokes} strokes
 * @param {?} options as pages give them
 * @return {!Promise<!Blob>} a file of them
 */
export const inkFile = async (strokes, options) => (await inkScript()).writeInk(strokes, options, user);
