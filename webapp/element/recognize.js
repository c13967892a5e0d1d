// DigitPad's own functions, for pages and programs that have their own canvas.

import {hasModel, unhurried} from "./model-script.js";
import {numberIn} from "./picture-script.js";
import {withPixels} from "./pixels.js";
import {refuse} from "./refuse.js";
import {marksOf, matcher} from "./signs.js";
import {strokesOf} from "./strokes.js";

/**
 * Options that have been looked at.
 * @typedef {{
 *   alternatives: number,
 *   most: number,
 *   marks: string,
 *   pattern: string,
 *   accepts: function(string): boolean,
 * }}
 */
let Settings;

/**
 * @param {string} call what messages begin with
 * @param {?} options as pages give them
 * @return {!Settings}
 */
function settingsOf(call, options = {}) {
  if (options === null || typeof options !== "object") {
    refuse(`${call}: options`, options, "an object, or nothing");
  }
  const {alternatives = 10, maxlength = Infinity, allow = "0-9", pattern = ""} = options;
  for (const [name, value] of Object.entries({alternatives, maxlength})) {
    if (value !== Infinity && !(Number.isInteger(value) && value >= 1)) {
      refuse(`${call}: options.${name}`, value, "a whole number from 1 on");
    }
  }
  const marks = typeof allow === "string" ? marksOf(allow) : null;
  if (marks === null) {
    return refuse(`${call}: options.allow`, allow, 'a text such as "0-9", with any of the marks . , - after it');
  }
  const accepts = pattern === "" ? () => true : typeof pattern === "string" ? matcher(pattern) : null;
  if (!accepts) {
    return refuse(`${call}: options.pattern`, pattern, "a regular expression as text, as in the attribute");
  }
  return {alternatives, most: maxlength < 2 ** 31 ? maxlength : -1, marks, pattern, accepts};
}

/**
 * @param {?Recognition} answer
 * @param {{alternatives: number}} settings
 * @return {!Recognition}
 */
function finished(answer, {alternatives}) {
  if (answer) {
    answer.alternatives.length = Math.min(answer.alternatives.length, alternatives);
    return answer;
  }
  return {text: "", confidence: 0, unsure: true, certainty: "not sure", alternatives: [], digits: [], box: null};
}

function requireNetwork() {
  const failure = networkFailure();
  if (failure) {
    throw new Error(`DigitPad: the network inside this script is damaged (${failure}). Get the script again.`);
  }
}

/**
 * @param {!Strokes} strokes
 * @param {!Settings} settings
 * @return {!Recognition}
 */
function readInk(strokes, settings) {
  requireNetwork();
  const {most, marks, accepts} = settings;
  return finished(strokes.length > 0 ? readStrokes(strokes, most, marks, accepts) : null, settings);
}

/**
 * @param {?} strokes as pages give them
 * @param {?=} options
 * @return {!Recognition}
 */
export function recognizeSync(strokes, options) {
  const call = "DigitPad.recognizeSync";
  const settings = settingsOf(call, options);
  return readInk(strokesOf(call, strokes), settings);
}

/**
 * A page's strokes, handed over once.
 * @param {!InkPageData} data
 * @return {!InkStrokes}
 */
export function strokesOfPage({counts, points, isUp}) {
  requireNetwork();
  const page = takeStrokes(counts, points, isUp);
  return {
    sign: strokes => unhurried(() => page.sign(strokes)),
    number: (strokes, {marks, alternatives}) => unhurried(() => finished(page.number(strokes, marks), {alternatives})),
  };
}

/**
 * @param {?} source strokes or a picture, as pages give them
 * @param {?=} options
 * @return {!Promise<!Recognition>}
 */
export async function recognize(source, options) {
  const call = "DigitPad.recognize";
  const settings = settingsOf(call, options);
  if (Array.isArray(source)) {
    const strokes = strokesOf(call, source);
    return unhurried(() => readInk(strokes, settings));
  }
  const digit = finished(await withPixels(call, source, (width, height, rows) => {
    requireNetwork();
    return readPicture(width, height, rows);
  }), settings);
  // What is more than one digit is hardly ever certain to be one.
  return settings.most === 1 || digit.certainty === "certain" || hasModel() ? digit : numberIn(call, source, settings, digit);
}
