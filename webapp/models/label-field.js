// The labels of a model's classes, as a person types or loads them.

import {make} from "../element/dom.js";
import {language, tellAgain, telling} from "./figures.js";
import {isDigits, labelsIn, labelsOf, requireLabels} from "./labels.js";

/**
 * @param {!Array<string>} labels
 * @param {function(function(): !Promise<!Array<string>>)} apply takes what reads others
 * @return {{view: !Element, show: function(!Array<string>)}}
 */
export function labelField(labels, apply) {
  const classes = labels.length;
  const text = /** @type {!HTMLTextAreaElement} */ (
    make("textarea", {"rows": 6, "aria-label": "Labels, one a line", "spellcheck": "false"}));
  const file = /** @type {!HTMLInputElement} */ (make("input", {"type": "file", "accept": ".txt,.json"}));
  const use = make("button", {"type": "button"}, "Use these labels");
  let names = "";
  const summary = telling("summary", () => language.say("{0} classes: {1}", classes, names));
  const show = (/** !Array<string> */ shown) => {
    text.value = shown.join("\n");
    const some = shown.slice(0, 4).join(", ");
    names = shown.length > 5 ? `${some}, … ${shown.at(-1)}` : shown.join(", ");
    tellAgain();
  };
  use.addEventListener("click", () => apply(async () => requireLabels(labelsIn(text.value, "Labels"), classes, "Labels")));
  file.addEventListener("change", event => {
    // Else the section would take it for a model.
    event.stopPropagation();
    const chosen = file.files[0];
    file.value = "";
    apply(() => labelsOf(chosen, classes));
  });
  show(labels);
  const named = isDigits(labels) || labels.some((label, i) => label !== String(i));
  return {show, view: make("details", {"class": "labels", ...named ? {} : {"open": ""}}, summary,
      make("div", {}, text, make("div", {"class": "bring"}, use, make("label", {}, "Load a file", file)),
          make("p", {}, "One a line, in the model’s order, or a JSON array.")))};
}
