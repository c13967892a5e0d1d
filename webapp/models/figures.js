// Figures, and texts with figures in them: in the page's language, and written again in another one.

import {make} from "../element/dom.js";

/**
 * How a figure is written, as Intl has it.
 * @typedef {{
 *   style: string,
 *   unit: (string|undefined),
 *   minimumFractionDigits: number,
 *   maximumFractionDigits: number,
 * }}
 */
let FigureStyle;

/** @type {!FigureStyle} */
const COUNT = {style: "decimal", unit: undefined, minimumFractionDigits: 0, maximumFractionDigits: 4};
const UNITS = {"kilobyte": "kB", "megabyte": "MB", "millisecond": "ms"};
/** @type {function(string, number, number): !FigureStyle} */
const unit = (name, least, most) =>
  ({style: "unit", unit: name, minimumFractionDigits: least, maximumFractionDigits: most});
const KILOBYTES = unit("kilobyte", 0, 1);
const MEGABYTES = unit("megabyte", 0, 1);
const MILLIS = [3, 2, 0].map(digits => unit("millisecond", digits, digits));

/**
 * What writes figures, by language and style: it takes longer to make than to use.
 * @type {!Map<string, !Intl.NumberFormat>}
 */
const formats = new Map();

/** @type {!PageLanguage} */
export let language;
/** @type {!Array<{element: !Element, put: function()}>} */
let texts = [];

/** @param {!PageLanguage} pageLanguage */
export function speak(pageLanguage) {
  language = pageLanguage;
}

/** What is no more in the page is not told again. */
export function forgetTexts() {
  texts = texts.filter(({element}) => element.isConnected);
}

export function tellAgain() {
  texts.forEach(({put}) => put());
}

/**
 * Gives an element a text.
 * @param {!Element} element
 * @param {function(): string} text
 * @param {string=} attribute in place of what is between its tags
 */
export function tell(element, text, attribute) {
  const put = () => {
    if (attribute) {
      element.setAttribute(attribute, text());
    } else {
      (element.firstChild ?? element.appendChild(new Text())).nodeValue = text();
    }
  };
  texts.push({element, put});
  put();
}

/**
 * An element with a text.
 * @param {string} tag
 * @param {function(): string} text
 * @return {!HTMLElement}
 */
export function telling(tag, text) {
  const element = make(tag);
  tell(element, text);
  return element;
}

/**
 * English without Intl, which takes browsers tens of milliseconds the first time.
 * @param {number} number
 * @param {!FigureStyle} style
 * @return {string}
 */
function inEnglish(number, {minimumFractionDigits: least, maximumFractionDigits: most, unit: name}) {
  const [whole, fraction = ""] = number.toFixed(most).split(".");
  const digits = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (digits && `.${digits}`) + (name ? ` ${UNITS[name]}` : "");
}

/**
 * @param {number|string} number
 * @param {!FigureStyle=} style
 * @return {string}
 */
export function figure(number, style = COUNT) {
  const {locale} = language;
  if (locale === "en") {
    return inEnglish(Number(number), style);
  }
  const key = locale + JSON.stringify(style);
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, /** @type {?} */ (style));
  formats.set(key, format);
  return format.format(Number(number));
}

/** As Java writes a shape: "[28, 28, 1]". */
export const dimensions = (/** string */ shape) =>
  shape.slice(1, -1).split(", ").map(side => figure(side)).join(" × ");

export const sizeOf = (/** number */ bytes) =>
  bytes < 1e6 ? figure(Math.max(0.1, bytes / 1000), KILOBYTES) : figure(bytes / 1e6, MEGABYTES);

export const duration = (/** number */ millis) => figure(millis, MILLIS[millis < 0.1 ? 0 : millis < 10 ? 1 : 2]);
