// Tools of the photo view: icon and word.

import {make} from "../element/dom.js";

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  "Back to writing": "m11 5-7 7 7 7M4 12h16",
  "Take a photo": "M4 8h4l2-3h4l2 3h4v11H4zM9 13a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  "Choose a photo": "M4 5h16v14H4zM4 16l5-5 5 5 2-2 4 4M15.5 9h.01",
  "Previous page": "m14 6-6 6 6 6",
  "Next page": "m10 6 6 6-6 6",
  "Undo": "M9 5 4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3",
  "Redo": "m15 5 5 5-5 5M20 10H10a5.5 5.5 0 0 0 0 11h3",
  "Draw a box": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M12 9v6M9 12h6",
  "Zoom out": "M5 12h14",
  "Show all": "M4 6h16v12H4z",
  "Zoom in": "M5 12h14M12 5v14",
};

const KEYS = {"Undo": "Control+Z Meta+Z", "Redo": "Control+Shift+Z Control+Y Meta+Shift+Z",
  "Zoom out": "-", "Show all": "0", "Zoom in": "+"};

/**
 * @param {string} tag
 * @param {!Object<string, string>} attributes
 * @param {...!Element} children
 * @return {!Element}
 */
function drawn(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}

/** @return {!Element} */
const icon = (/** string */ name) => drawn("svg", {"viewBox": "0 0 24 24", "aria-hidden": "true"}, drawn("path", {"d": ICONS[name]}));

/**
 * A way to choose photos, and what else the input takes.
 * @param {string} name
 * @param {!Object<string, string>} ofInput
 * @param {function(!Array<!File>)} take
 * @return {!Element}
 */
export function chooser(name, ofInput, take) {
  const input = /** @type {!HTMLInputElement} */ (make("input", {"type": "file", "accept": "image/*", ...ofInput}));
  input.addEventListener("change", () => {
    const chosen = Array.from(/** @type {!FileList} */ (input.files));
    input.value = "";
    if (chosen.length > 0) {
      take(chosen);
    }
  });
  return make("label", {"title": name}, icon(name), make("span", {}, name), input);
}

/** Whether a click was a key's. */
export const isKey = (/** !Event */ event) => /** @type {!MouseEvent} */ (event).detail === 0;

/**
 * @param {string} name
 * @param {function(boolean)} act hears whether a key pressed it
 * @return {!HTMLButtonElement}
 */
export function tool(name, act) {
  const button = /** @type {!HTMLButtonElement} */ (make("button",
      {"type": "button", "title": name, ...KEYS[name] ? {"aria-keyshortcuts": KEYS[name]} : {}}, make("span", {}, name)));
  button.prepend(icon(name));
  button.addEventListener("click", event => act(isKey(event)));
  return button;
}
