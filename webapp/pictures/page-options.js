// What DigitPad.recognizePage is asked, as pages give it.

import {marksOf} from "../element/signs.js";

/**
 * Options that have been looked at.
 * @typedef {{
 *   marks: string,
 *   alternatives: number,
 *   beside: !Array<!File>,
 *   signal: ?AbortSignal,
 *   onprogress: ?function(!ProgressEvent),
 * }}
 */
export let PageSettings;

/**
 * @param {string} call what messages begin with
 * @param {?} options as pages give them
 * @param {function(string, *, string): ?} refuse throws the TypeError for a value
 * @return {!PageSettings}
 */
export function pageSettings(call, options, refuse) {
  if (options === null || !["object", "undefined"].includes(typeof options)) {
    refuse(`${call}: options`, options, "an object, or nothing");
  }
  const {allow = "0-9", alternatives = 10, beside = [], signal = null, onprogress = null} = options ?? {};
  const marks = typeof allow === "string" ? marksOf(allow) : null;
  if (marks === null) {
    return refuse(`${call}: options.allow`, allow, 'a text such as "0-9", with any of the marks . , - after it');
  }
  if (alternatives !== Infinity && !(Number.isInteger(alternatives) && alternatives >= 1)) {
    refuse(`${call}: options.alternatives`, alternatives, "a whole number from 1 on");
  }
  const files = typeof beside === "object" && beside?.[Symbol.iterator] ? Array.from(/** @type {!Iterable<?>} */ (beside)) : [null];
  if (!files.every(file => typeof file?.name === "string" && typeof file.arrayBuffer === "function")) {
    refuse(`${call}: options.beside`, beside, "Files");
  }
  // By what it has, as pages and servers may have several AbortSignals.
  if (signal !== null && typeof signal.addEventListener !== "function") {
    refuse(`${call}: options.signal`, signal, "an AbortSignal");
  }
  if (onprogress !== null && typeof onprogress !== "function") {
    refuse(`${call}: options.onprogress`, onprogress, "a function");
  }
  return {marks, alternatives, beside: files, signal, onprogress};
}
