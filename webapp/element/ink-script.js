// Ink files, read and written by scripts of their own, which are fetched with the first of their formats.

import {later, trustedUrl} from "./beside.js";
import {hasModel} from "./model-script.js";
import {strokesOfPage} from "./recognize.js";
import {refuse} from "./refuse.js";

/** @type {function(): !Promise<!InkScript>} */
const inkScript = later("digitpad-inkfiles");

/** @type {function(): !Promise<!InkWriter>} */
const inkWriter = later("digitpad-ink-writer");

/** @type {!InkUser} */
const user = {refuse, trustedUrl, strokesOfPage, first: digitPadFirst, hasModel, later};

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
export const inkFile = async (strokes, options) => (await inkWriter()).writeInk(strokes, options, user);
