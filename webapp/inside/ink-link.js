// A link to another page that takes along what is written.

import {addressOf} from "./address.js";
import {encodeInk} from "./ink-code.js";

/**
 * @param {!HTMLAnchorElement} link
 * @param {string} page where it leads
 * @param {function(): !Strokes} strokes what is written
 */
export function carryInk(link, page, strokes) {
  const address = () => { link.href = addressOf(page, null, null, strokes()); };
  // However it is opened: here, in a new tab, or copied.
  for (const type of ["pointerdown", "focus", "keydown", "contextmenu", "click"]) {
    link.addEventListener(type, address);
  }
  // This page has it again for whoever comes back. No element is called so, so nothing is scrolled to.
  link.addEventListener("click", () => location.replace(`#ink=${encodeInk(strokes())}`));
}
