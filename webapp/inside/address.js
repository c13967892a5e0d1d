// What the address says to show. Ink goes behind the #, which browsers send to no server.

import {encodeInk} from "./ink-code.js";

/**
 * - number: that of a layer, as map, row and column; digit: which of several is looked into, from 1 on; why: what is asked for
 *   there, the digit and the one that it is not; off: what is switched off, as off-code.js has it.
 * @typedef {{
 *   step: ?string,
 *   number: !Array<number>,
 *   ink: ?string,
 *   digit: number,
 *   why: !Array<number>,
 *   off: string,
 * }}
 */
export let Address;

/**
 * @param {string} address
 * @return {!Address}
 */
export function readAddress(address) {
  const {searchParams, hash} = new URL(address);
  const behind = new URLSearchParams(hash.slice(1));
  // Convolutions have a short name, too.
  const asked = searchParams.get("step")?.replace(/^conv(?=\d+$)/, "conv2d_");
  const name = /^#[\w-]+$/.test(hash) ? hash.slice(1) : null;
  const value = (/** string */ of) => behind.get(of) ?? searchParams.get(of);
  const numbers = (/** string */ of) => (value(of) ?? "").split(".").map(part => parseInt(part, 10));
  return {step: asked ?? name, number: numbers("number"), ink: value("ink"), digit: numbers("digit")[0], why: numbers("why"),
    off: value("off") ?? ""};
}

/**
 * @param {string} page
 * @param {?string} step
 * @param {?Array<number>} number of the layer that the step is
 * @param {!Strokes} strokes
 * @param {!Object<string, string>=} more what else is as nobody finds it: digit, why, off
 * @return {string}
 */
export function addressOf(page, step, number, strokes, more = {}) {
  const ink = encodeInk(strokes);
  const query = step ? `?step=${encodeURIComponent(step)}${number ? `&number=${number.join(".")}` : ""}` : "";
  const behind = new URLSearchParams({...ink ? {"ink": ink} : {}, ...more}).toString();
  return page + query + (behind ? `#${behind}` : "");
}
