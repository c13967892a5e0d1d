// Answer, bars and picture of the page, for the classes and the picture that a model has.

import {make} from "../element/dom.js";
import {language} from "./figures.js";
import {isDigits} from "./labels.js";

const MOST_ROWS = 16;
const OWN_CLASSES = "How probable each digit is";
const OWN_PICTURE = "The digit as the network sees it, 28 by 28 pixels";
const OWN_SIZE = "28 × 28 pixels";

/** @type {?Array<!Element>} */
let ownRows = null;

/** @type {?Array<string>} whose rows are shown: they have an answer in them */
let rowsOf = null;

/**
 * As they were, without arguments.
 * @param {!Array<string>=} labels
 * @param {number=} width of the picture, in px
 * @param {number=} height
 */
export function showClasses(labels, width = 0, height = 0) {
  const bars = document.getElementById("bars");
  const picture = document.getElementById("picture");
  const answer = document.getElementById("answer");
  const size = document.querySelector(".seen p > span");
  ownRows ??= [...bars.children];
  const own = !labels || isDigits(labels);
  const longest = own ? 1 : Math.max(...labels.map(label => label.length));
  if (own ? rowsOf : rowsOf !== labels) {
    bars.replaceChildren(...own ? ownRows : labels.map(label =>
      make("li", {"data-label": label, "title": label, "translate": "no"}, make("b", {}, label), make("i"), make("span"))));
  }
  rowsOf = own ? null : labels ?? null;
  bars.setAttribute("aria-label", own ? OWN_CLASSES : "How probable each class is");
  bars.classList.toggle("labelled", !own);
  bars.classList.toggle("many", !own && labels.length > MOST_ROWS);
  bars.style.setProperty("--length", String(longest));
  answer.classList.toggle("labelled", longest > 1);
  answer.style.setProperty("--length", String(longest));
  picture.setAttribute("aria-label",
      width ? language.say("Your writing as the network sees it, {0} by {1} pixels", width, height) : OWN_PICTURE);
  const pixels = width ? language.say("{0} × {1} pixels", width, height) : OWN_SIZE;
  // What stays as it is is not laid out again: the answer is waited for.
  if (size.textContent !== pixels) {
    size.textContent = pixels;
  }
  picture.style.setProperty("aspect-ratio", width !== height ? `${width} / ${height}` : "");
}

/**
 * Says beside the picture which model reads, with a way to all that is said of it; nothing of the page's own.
 * @param {string=} name
 */
export function showReader(name) {
  const seen = document.querySelector(".seen p");
  seen.querySelector("a")?.remove();
  if (name) {
    seen.append(make("a", {"href": "#own-model", "translate": "no"}, name));
  }
}
