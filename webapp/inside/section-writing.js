// What the pad reads, and which of its digits is looked into.

import {make} from "../element/dom.js";
import {inkOf} from "./digits.js";
import {Section, State, View} from "./state.js";
import {percent, say, tell} from "./words.js";

/**
 * @param {!State} state
 * @return {string}
 */
const read = ({answer}) => answer && answer.text !== "" ? say("Read as {0}, {1}", answer.text, percent(answer.confidence)) : "";

/**
 * A button for each digit of a number.
 * @param {!HTMLElement} group
 * @param {!View} view
 */
function offer(group, {state, change}) {
  const digits = state.answer?.digits ?? [];
  group.hidden = digits.length < 2;
  const hasFocus = group.contains(document.activeElement);
  group.replaceChildren(...group.hidden ? [] : digits.map(({text}, digit) => {
    const button = make("button", {"type": "button", "aria-pressed": String(digit === state.digit), "translate": "no"}, text);
    button.addEventListener("click", () => change({digit, ink: inkOf(state.strokes, state.answer, digit)}));
    return button;
  }));
  if (hasFocus) {
    const button = /** @type {?HTMLElement} */ (group.children[state.digit]);
    button?.focus({preventScroll: true});
  }
}

/** @type {!Section} */
export const writing = {
  id: "writing",
  build(root, view) {
    document.getElementById("ask").addEventListener("click", event => {
      // Else the ink would go from the address.
      event.preventDefault();
      view.go("why");
    });
  },
  show(state, changes, view) {
    const says = /** @type {!Element} */ (document.getElementById("says"));
    const example = /** @type {!HTMLElement} */ (document.getElementById("example"));
    if (changes.has("answer")) {
      tell(says, () => read(view.state));
      for (const id of ["basis", "ask"]) {
        document.getElementById(id).toggleAttribute("hidden", read(state) === "");
      }
    }
    if (["answer", "digit"].some(name => changes.has(name))) {
      offer(/** @type {!HTMLElement} */ (document.getElementById("digits")), view);
    }
    example.hidden = !state.isExample;
  },
};
