// What is switched off is said at the pad, and wherever figures follow from it; one press puts all on.

import {make} from "../element/dom.js";
import {offText, turnAllOn} from "./off.js";
import {rowsOf} from "./rows.js";
import {Section, View} from "./state.js";
import {tell, telling} from "./words.js";

/** Sections that show what the network computes. */
const SECTIONS = ["reading", "layers", "unit", "probabilities", "why"];

/** @type {!Array<{element: !HTMLElement, text: !Element, isAll: boolean}>} */
let notes = [];

/**
 * @param {!View} view
 * @param {boolean} isAll whether it also names what is beside the network
 * @return {{element: !HTMLElement, text: !Element, isAll: boolean}}
 */
function note(view, isAll) {
  const text = telling("span", () => "");
  const button = make("button", {"type": "button"}, "Everything on");
  button.addEventListener("click", () => turnAllOn(view));
  return {element: make("div", {"class": "off", "hidden": ""}, text, button), text, isAll};
}

/** @type {!Section} */
export const offNotes = {
  id: "writing",
  isAlways: true,
  build(root, view) {
    const atPad = note(view, true);
    root.append(atPad.element);
    notes = [atPad, ...SECTIONS.map(id => {
      const one = note(view, false);
      document.getElementById(id).querySelector(".body").before(one.element);
      return one;
    })];
  },
  show(state, changes, view) {
    if (changes.has("model") && view.port !== view.own.port) {
      // Nobody could put it on again while another network is shown.
      const {port, layers} = view.own;
      rowsOf(layers).forEach(({last}) => port.turnAll(last, true));
    }
    if (changes.has("switches") || changes.has("model")) {
      for (const {element, text, isAll} of notes) {
        element.hidden = offText(view, isAll) === "";
        tell(text, () => offText(view, isAll));
      }
    }
  },
};
