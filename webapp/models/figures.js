// Figures, and texts with figures in them: in the page's language, and written again in another one.

import {make} from "../element/dom.js";

const COUNT = {maximumFractionDigits: 4};
const KILOBYTES = {style: "unit", unit: "kilobyte", maximumFractionDigits: 1};
const MEGABYTES = {style: "unit", unit: "megabyte", maximumFractionDigits: 1};
const MILLIS = [3, 2, 0].map(digits =>
  ({style: "unit", unit: "millisecond", minimumFractionDigits: digits, maximumFractionDigits: digits}));

/** @type {!PageLanguage} */
export let language;
/** @type {!Array<function()>} */
let texts = [];

/** @param {!PageLanguage} pageLanguage */
export function speak(pageLanguage) {
  language = pageLanguage;
}

/** What was told so far is not told again. */
export function forgetTexts() {
  texts = [];
}

export function tellAgain() {
  texts.forEach(tell => tell());
}

/**
 * An element with a text.
 * @param {string} tag
 * @param {function(): string} text
 * @return {!HTMLElement}
 */
export function telling(tag, text) {
  const element = make(tag);
  const tell = () => { element.textContent = text(); };
  texts.push(tell);
  tell();
  return element;
}

export const figure = (/** number|string */ number, /** !Object= */ style = COUNT) =>
  Number(number).toLocaleString(language.locale, style);

/** As Java writes a shape: "[28, 28, 1]". */
export const dimensions = (/** string */ shape) =>
  shape.slice(1, -1).split(", ").map(side => figure(side)).join(" × ");

export const sizeOf = (/** number */ bytes) =>
  bytes < 1e6 ? figure(Math.max(0.1, bytes / 1000), KILOBYTES) : figure(bytes / 1e6, MEGABYTES);

export const duration = (/** number */ millis) => figure(millis, MILLIS[millis < 0.1 ? 0 : millis < 10 ? 1 : 2]);
