// What the pen's movements say beside the picture.

import {make} from "../element/dom.js";
import {percent, telling} from "./words.js";

/**
 * @param {!Weighed} weighed
 * @param {number} certain from which probability on a picture is plain
 * @return {!Array<!Element>}
 */
export function penTable({picture, pen, both, given, changes}, certain) {
  const isPlain = Math.max(...picture) >= certain;
  const text = !changes ? "The picture is plain, and the pen moved as for this digit: the picture's answer stays."
    : isPlain ? "The picture is plain, but the pen moved as for another digit: the answer stays, less certain."
      : "The picture is in doubt: picture and pen decide together.";
  const best = given.indexOf(Math.max(...given));
  const heads = ["Digit", "By the picture", "By the pen", "By both", "What counts"];
  return [make("p", {}, text), make("p", {"class": "figures"}, "By both no digit is ruled out: each keeps a little, even where picture and pen have nothing for it."),
    make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "What the pen says"},
      make("table", {}, make("thead", {}, make("tr", {}, ...heads.map(head => make("th", {"scope": "col"}, head)))),
          make("tbody", {}, ...Array.from(given, (probability, digit) => make("tr", digit === best ? {"class": "first"} : {},
              make("th", {"scope": "row", "translate": "no"}, String(digit)),
              ...[picture[digit], pen[digit], both[digit], probability].map(share => telling("td", () => percent(share))))))))];
}
