// What a pad is called, and what it tells of itself, in the language of the page around it.

import {hearLanguage, languageOf, say as sayIn, speakers, tagOf} from "./language.js";
import {words} from "./words.js";

const SETTLED_MILLIS = 600;

// Which words are labels of what in the shadow tree.
const LABELS = {"canvas": "pad", ".others": "others", ".digits": "digits", ".keys": "keypad"};

/**
 * @typedef {{
 *   say: function(string, ...(string|number)): string,
 *   begin: function(),
 *   end: function(),
 *   nameInput: function(),
 *   fail: function(),
 *   announce: function(),
 *   announceLater: function(),
 * }}
 */
export let Spoken;

/**
 * @param {!HTMLElement} element
 * @param {!ShadowRoot} root
 * @param {!ElementInternals} internals
 * @param {function(): string} summary what is written, as it is announced
 * @param {function()} changed says the rest again
 * @return {!Spoken}
 */
export function spokenOf(element, root, internals, summary, changed) {
  const part = (/** string */ selector) => root.querySelector(selector);
  let tag = "";
  /** @type {!Language|undefined} */
  let language;
  let hint = words.hint;
  let timer = 0;

  /**
   * @param {string} english
   * @param {...(string|number)} values
   * @return {string}
   */
  const say = (english, ...values) => sayIn(tag, english, ...values);

  function nameInput() {
    const home = /** @type {!Document} */ (element.getRootNode());
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/);
    const labels = ids.map(id => id && home.getElementById?.(id));
    const name = [...labels, .../** @type {!Array<!Node>} */ ([...internals.labels])]
        .map(label => label ? label.textContent.trim() : "").filter(Boolean).join(" ");
    part("input").setAttribute("aria-label", element.getAttribute("aria-label") || name || say(words.field));
  }

  // In the language of the page around, from now on.
  function speak() {
    const newTag = tagOf(element);
    const newLanguage = languageOf(newTag);
    if (newLanguage === language && (!newLanguage || newTag === tag)) {
      return;
    }
    tag = newTag;
    language = newLanguage;
    for (const selector in LABELS) {
      part(selector).setAttribute("aria-label", say(words[LABELS[selector]]));
    }
    for (const one of root.querySelectorAll("[data-do]:not([data-do=''])")) {
      const button = /** @type {!HTMLElement} */ (one);
      button.title = say(words[/** @type {string} */ (button.getAttribute("data-do"))]);
      button.setAttribute("aria-label", button.title);
    }
    part(".hint").textContent = say(hint);
    nameInput();
    changed();
  }

  function announce() {
    part("output").textContent = summary();
  }

  return {
    say,
    nameInput,
    announce,
    announceLater() {
      clearTimeout(timer);
      timer = setTimeout(announce, SETTLED_MILLIS);
    },
    fail() {
      hint = words.failed;
      part(".hint").textContent = say(hint);
    },
    begin() {
      hearLanguage(/** @type {!Document} */ (element.ownerDocument));
      speakers.set(element, speak);
      speak();
      nameInput();
    },
    end() {
      clearTimeout(timer);
      speakers.delete(element);
    },
  };
}
