// What the page that looks inside says with figures in it, in its language; said again in another one.

import {make} from "../element/dom.js";

const root = document.documentElement;
const TABLES = ["digitpad-inside-language", "digitpad-language"];
/** @type {!Object<string, !Object<string, !Language>>} */
const languages = {};
/** @type {!Map<!Element, !Map<string, function()>>} */
const told = new Map();
/** @type {!Map<string, !Intl.NumberFormat>} */
const formats = new Map();

const isEnglish = () => root.lang.startsWith("en") || !languages[root.lang.split("-")[0]];

/**
 * @param {string} english
 * @param {...(string|number)} values for {0}, {1}, …
 * @return {string}
 */
export function say(english, ...values) {
  const tables = languages[root.lang.split("-")[0]] ?? {};
  for (const type of TABLES) {
    const said = tables[type]?.say(root.lang, english, values);
    if (said !== undefined) {
      return said;
    }
  }
  return english.replace(/\{(\d)\}/g, (mark, i) => String(values[i]));
}

/** Among words that run to the left a figure keeps its own direction: else its minus would come after it. */
const isolated = (/** string */ text) => root.dir === "rtl" ? `\u2066${text}\u2069` : text;

/**
 * @param {number} number
 * @param {number=} digits after the point
 * @return {string}
 */
export function figure(number, digits = 0) {
  if (isEnglish()) {
    const [whole, fraction] = number.toFixed(digits).replace("-", "−").split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
  }
  const key = root.lang + digits;
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(root.lang, {minimumFractionDigits: digits, maximumFractionDigits: digits}));
  }
  return isolated(formats.get(key).format(number));
}

export const percent = (/** number */ share) => say("{0} %", figure(100 * share, 1));

/** A number in a map, to four digits or so. */
export const valueOf = (/** number */ number) => figure(number, Math.abs(number) < 9.995 ? 3 : Math.abs(number) < 99.95 ? 2 : 1);

/** A shape. */
export const times = (/** !Array<number> */ sides) => isolated(sides.map(side => figure(side)).join(" × "));

/**
 * A number of a layer, and what it is.
 * @param {string} name of the layer
 * @param {{height: number, width: number}} shape
 * @param {number} map
 * @param {number} y
 * @param {number} x
 * @param {string} value
 * @return {string}
 */
export const numberName = (name, {height, width}, map, y, x, value) => height * width === 1
  ? say("{0}, number {1}: {2}", name, figure(map + 1), value)
  : say("{0}, map {1}, row {2}, column {3}: {4}", name, figure(map + 1), figure(y + 1), figure(x + 1), value);

/**
 * Gives an element a text, and again whenever the language changes. What was told of it before is forgotten.
 * @param {!Element} element
 * @param {function(): string} text
 * @param {string=} attribute in place of what is between its tags
 */
export function tell(element, text, attribute = "") {
  const put = () => {
    if (attribute) {
      element.setAttribute(attribute, text());
    } else {
      element.textContent = text();
    }
  };
  if (!told.has(element)) {
    told.set(element, new Map());
  }
  told.get(element).set(attribute, put);
  put();
}

/**
 * An element with a text.
 * @param {string} tag
 * @param {function(): string} text
 * @param {!Object<string, (string|number)>=} attributes
 * @return {!HTMLElement}
 */
export function telling(tag, text, attributes = {}) {
  const element = make(tag, {"translate": "no", ...attributes});
  tell(element, text);
  return element;
}

export function tellAgain() {
  told.forEach((texts, element) => {
    if (element.isConnected) {
      texts.forEach(put => put());
    } else {
      told.delete(element);
    }
  });
}

for (const type of TABLES) {
  document.addEventListener(type, event => {
    const detail = /** @type {!CustomEvent<!Language>} */ (event).detail;
    (languages[detail.name] ??= {})[type] = detail;
    tellAgain();
  });
}
document.dispatchEvent(new Event("digitpad-languages"));
new MutationObserver(tellAgain).observe(root, {attributeFilter: ["lang"]});
