// What the address says to show. Ink goes behind the #, which browsers send to no server.

import {encodeInk} from "./ink-code.js";

/**
 * - number: that of a layer, as map, row and column; digit: which of several is looked into, from 1 on.
 * @typedef {{step: ?string, number: !Array<number>, ink: ?string, digit: number}}
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
  const number = (searchParams.get("number") ?? "").split(".").map(part => parseInt(part, 10));
  const value = (/** string */ of) => behind.get(of) ?? searchParams.get(of);
  return {step: asked ?? name, number, ink: value("ink"), digit: parseInt(value("digit") ?? "", 10)};
}

/**
 * @param {string} page
 * @param {?string} step
 * @param {?Array<number>} number of the layer that the step is
 * @param {!Strokes} strokes
 * @param {!Object<string, string>=} more what else is as nobody finds it: digit
 * @return {string}
 */
export function addressOf(page, step, number, strokes, more = {}) {
  const ink = encodeInk(strokes);
  const query = step ? `?step=${encodeURIComponent(step)}${number ? `&number=${number.join(".")}` : ""}` : "";
  const behind = new URLSearchParams({...ink ? {"ink": ink} : {}, ...more}).toString();
  return page + query + (behind ? `#${behind}` : "");
}
