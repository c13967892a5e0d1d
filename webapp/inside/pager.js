// Buttons that turn to others of what are too many for one picture.

import {make} from "../element/dom.js";
import {MOST_MAPS} from "./sheet.js";
import {figure, say, tell, telling} from "./words.js";

/**
 * - first, count: which are shown; of: there are so many now, of which the first are shown.
 * @typedef {{
 *   element: !HTMLElement,
 *   first: number,
 *   count: number,
 *   of: function(number),
 * }}
 */
export let Pager;

/**
 * @param {!Array<string>} words on the buttons, and what is shown: from {0} to {1} of {2}
 * @param {function()} turned others are shown
 * @return {!Pager}
 */
export function pager([earlier, later, range], turned) {
  let all = 0;
  const where = telling("span", () => "", {"aria-live": "polite"});
  const put = (/** number */ first) => {
    made.first = first;
    made.count = Math.min(MOST_MAPS, all - first);
    const last = first + made.count;
    made.element.hidden = all <= MOST_MAPS;
    back.disabled = first === 0;
    on.disabled = last === all;
    tell(where, () => say(range, figure(first + 1), figure(last), figure(all)));
  };
  const button = (/** string */ text, /** number */ by) => {
    const one = /** @type {!HTMLButtonElement} */ (make("button", {"type": "button"}, text));
    one.addEventListener("click", () => {
      put(made.first + by);
      turned();
    });
    return one;
  };
  const [back, on] = [button(earlier, -MOST_MAPS), button(later, MOST_MAPS)];
  /** @type {!Pager} */
  const made = {element: make("div", {"class": "pager"}, back, on, where), first: 0, count: 0, of(many) {
    all = many;
    put(0);
  }};
  return made;
}

/** Of maps, for the words of a pager. */
export const MAPS = ["Earlier maps", "Later maps", "Maps {0} to {1} of {2}"];
