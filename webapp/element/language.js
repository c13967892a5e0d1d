// What is said, in the language that something is in. English is in the scripts. Each other language is a script in lang/,
// which comes with its figures, too; it and this one meet in events on the document, whichever is first.

import {loadBeside} from "./beside.js";
import {hasElements} from "./dom.js";

/** @type {!Object<string, !Language|undefined>} */
const languages = {};

/**
 * What says everything again, by whom it speaks for.
 * @type {!Map<!Object, function()>}
 */
export const speakers = new Map();

/**
 * The language tag of the page around an element, also where that is in a shadow tree.
 * @param {!Element} element
 * @return {string}
 */
export function tagOf(element) {
  const holder = /** @type {?HTMLElement} */ (element.closest("[lang]"));
  const {host} = /** @type {!ShadowRoot} */ (element.getRootNode());
  return holder ? holder.lang : host ? tagOf(host) : "";
}

/**
 * @param {string} tag
 * @return {!Language|undefined} nothing for English, and until the language is there
 */
export function languageOf(tag) {
  const name = tag.split("-")[0];
  if (digitPadLanguages.includes(name) && !(name in languages)) {
    languages[name] = undefined;
    // Later, because a page may bring the language itself, right after this script.
    setTimeout(() => languages[name] ?? loadBeside(`lang/${name}.js`, () => languages[name])
      .catch(error => console.warn(/** @type {!Error} */ (error).message)));
  }
  return languages[name];
}

/**
 * What English says, in another language.
 * @param {string} tag
 * @param {string} english
 * @param {...(string|number)} values for {0}, {1}, …
 * @return {string}
 */
export function say(tag, english, ...values) {
  return languageOf(tag)?.say(tag, english, values) ?? String(english).replace(/\{(.)\}/g, (mark, i) => String(values[i]));
}

function speakAgain() {
  speakers.forEach(speak => speak());
}

/** @type {?MutationObserver} */
let observer = null;

/**
 * From now on what speaks does it in the language that this document has then.
 * @param {!Document} home
 */
export function hearLanguage(home) {
  observer ??= new MutationObserver(speakAgain);
  observer.observe(home, {subtree: true, attributeFilter: ["lang"]});
}

if (hasElements) {
  document.addEventListener("digitpad-language", event => {
    const detail = /** @type {!CustomEvent<!Language>} */ (event).detail;
    languages[detail.name] = detail;
    speakAgain();
  });
  document.dispatchEvent(new window.Event("digitpad-languages"));
  hearLanguage(document);
}

/**
 * The language of DigitPad's own page, as Java takes it.
 * @type {!PageLanguage}
 */
export const pageLanguage = {
  get tag() { return document.documentElement.lang; },
  get locale() { return languageOf(this.tag) ? this.tag : "en"; },
  say(english, ...values) { return say(this.tag, english, ...values); },
  // English without Intl, which takes browsers tens of milliseconds the first time.
  figure(style, value) {
    return languageOf(this.tag)?.figure(this.tag, style, value)
        ?? (style === "count" ? String(value) : value.toFixed(1) + (style === "millis" ? "\xa0ms" : "\xa0%"));
  },
  onChange(speak, by = this) { speakers.set(by, speak); },
};
