// The keypad over the paper. Its keys are not made before it is opened: most pads on a page never show theirs.

import {make} from "./dom.js";
import {tool} from "./shadow-tree.js";
import {words} from "./words.js";

/**
 * @param {string|number} sign
 * @param {!Object<string, string>=} attributes
 * @return {!Element}
 */
function key(sign, attributes = {}) {
  return make("button", {"type": "button", "part": "key", "data-key": sign, ...attributes}, String(sign));
}

/**
 * @typedef {{
 *   toggle: function(): boolean,
 *   changed: function(),
 *   hasButton: function(): boolean,
 *   focusButton: function(),
 * }}
 */
export let Keypad;

/**
 * @param {!HTMLElement} keys that it is in
 * @param {!HTMLElement} button that shows it
 * @param {function(string, ...(string|number)): string} say
 * @param {function(): string} marks that may be written besides digits
 * @param {function()} made is told of new keys
 * @return {!Keypad}
 */
export function keypadIn(keys, button, say, marks, made) {
  function makeKeys() {
    const markKeys = [...marks()].map(mark => key(mark, {"class": "mark", "aria-label": say(words.marks?.[mark])}));
    const erase = say(words.erase);
    keys.replaceChildren(
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit => key(digit)), ...(markKeys.length > 0 ? markKeys : [make("span")]),
        key(0), tool("erase", {"part": "key", "aria-label": erase, "title": erase}));
    made();
  }

  // Whether it is shown now.
  function toggle() {
    if (!keys.firstChild) {
      makeKeys();
    }
    keys.hidden = !keys.hidden;
    button.setAttribute("aria-pressed", String(!keys.hidden));
    return !keys.hidden;
  }

  // What its keys are, or are called, has changed.
  function changed() {
    if (keys.firstChild) {
      makeKeys();
    }
  }

  return {
    toggle,
    changed,
    // The page may have hidden it.
    hasButton: () => button.getClientRects().length > 0,
    focusButton: () => button.focus({preventScroll: true}),
  };
}
