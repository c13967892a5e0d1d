// What one language says in place of English, and how it writes numbers.

const STYLES = {
  "count": {},
  "percent": {style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1},
  "millis": {style: "unit", unit: "millisecond", maximumFractionDigits: 1},
};

let formatted = "";
/** @type {!Object<string, !Intl.NumberFormat>} */
let formats = {};

/**
 * @param {string} tag of the language, with its region
 * @param {string} style
 * @return {!Intl.NumberFormat}
 */
function format(tag, style) {
  try {
    return new Intl.NumberFormat(tag, STYLES[style]);
  } catch (malformed) {
    return new Intl.NumberFormat(digitPadLanguage, STYLES[style]);
  }
}

/**
 * @param {string} tag
 * @param {string} style
 * @param {number} value
 * @return {string}
 */
export function figure(tag, style, value) {
  if (formatted !== tag) {
    formatted = tag;
    formats = {};
  }
  formats[style] ??= format(tag, style);
  return formats[style].format(style === "percent" ? value / 100 : value);
}

/**
 * All digits are those of the place where the language is spoken.
 * @param {string} tag
 * @param {string} english
 * @param {!Array<string|number>} values
 * @return {string|undefined} nothing for what it has no words for
 */
export function say(tag, english, values) {
  const zero = figure(tag, "count", 0).codePointAt(0);
  return digitPadTexts[english]?.replace(/\{(\d)\}|\d/g, (sign, i) => {
    const value = values[i];
    return i === undefined ? String.fromCodePoint(zero + Number(sign))
      : typeof value === "number" ? figure(tag, "count", value) : value;
  });
}

/**
 * The script gives itself away when it comes, and whenever it is asked who is there.
 * @param {string} type of the event that has it
 */
export function giveAway(type) {
  if (typeof document !== "undefined") {
    const tell = () => document.dispatchEvent(new window.CustomEvent(type, {detail: {name: digitPadLanguage, say, figure}}));
    document.addEventListener("digitpad-languages", tell);
    tell();
  }
}
