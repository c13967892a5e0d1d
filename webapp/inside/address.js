// What the address says to show. Ink goes behind the #, which browsers send to no server.

import {encodeInk} from "./ink-code.js";

/**
 * @param {string} address
 * @return {{step: ?string, ink: ?string}}
 */
export function readAddress(address) {
  const {searchParams, hash} = new URL(address);
  const behind = new URLSearchParams(hash.slice(1));
  const name = /^#[\w-]+$/.test(hash) ? hash.slice(1) : null;
  return {step: behind.get("step") ?? searchParams.get("step") ?? name, ink: behind.get("ink") ?? searchParams.get("ink")};
}

/**
 * @param {string} page
 * @param {?string} step
 * @param {!Strokes} strokes
 * @return {string}
 */
export function addressOf(page, step, strokes) {
  const ink = encodeInk(strokes);
  return `${page}${step ? `?step=${encodeURIComponent(step)}` : ""}${ink ? `#ink=${ink}` : ""}`;
}
