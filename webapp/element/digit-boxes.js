// The digits of a number, each in its box on the pad, and the choices that correct one.

import {make} from "./dom.js";
import {tool} from "./shadow-tree.js";
import {words} from "./words.js";

const CHOOSER_GAP = 6;
const STEPS = {"ArrowLeft": -1, "ArrowRight": 1, "Home": -Infinity, "End": Infinity};

/**
 * What a pad asks its boxes.
 * @typedef {{
 *   sayAgain: function(),
 *   show: function(?Recognition),
 *   place: function(),
 *   tapped: function(number): boolean,
 *   click: function(!HTMLElement),
 *   key: function(!KeyboardEvent, string): boolean,
 * }}
 */
export let DigitBoxes;

/**
 * @param {!ShadowRoot} root
 * @param {!PadPort} port
 * @param {function(string, ...(string|number)): string} say
 * @return {!DigitBoxes}
 */
export function digitBoxes(root, port, say) {
  const group = root.querySelector(".digits");
  const chooser = /** @type {!HTMLElement} */ (root.querySelector(".chooser"));
  const input = root.querySelector("input");
  /** @type {?Recognition} */
  let answer = null;
  /** @type {!Array<!ReadDigit>} */
  let digits = [];
  let shown = "";
  let open = -1;

  const buttons = () => /** @type {!Array<!HTMLElement>} */ ([...group.children]);
  const focus = (/** ?Element */ element) =>
    /** @type {!HTMLElement} */ (element).focus({preventScroll: true});

  function rove(/** number */ index) {
    buttons().forEach((button, i) => { button.tabIndex = i === index ? 0 : -1; });
  }

  function close() {
    if (open >= 0) {
      buttons()[open]?.setAttribute("aria-expanded", "false");
      open = -1;
      chooser.replaceChildren();
      chooser.hidden = true;
      port.select(-1);
    }
  }

  // Below its digit, else above, else at the bottom; never over the edge.
  function placeChooser() {
    if (open < 0) {
      return;
    }
    const {offsetLeft: x, offsetTop: y, offsetHeight: height} = buttons()[open];
    const {offsetWidth: ownWidth, offsetHeight: ownHeight, style} = chooser;
    const paper = chooser.parentElement;
    const bottom = y + height / 2 + CHOOSER_GAP;
    const top = y - height / 2 - CHOOSER_GAP - ownHeight;
    const lowest = paper.clientHeight - ownHeight - 2;
    style.left = `${Math.max(2, Math.min(x - ownWidth / 2, paper.clientWidth - ownWidth - 2))}px`;
    style.top = `${Math.max(2, bottom <= lowest || top < 2 ? Math.min(bottom, lowest) : top)}px`;
  }

  // Puts the boxes where the ink is.
  function place() {
    const span = port.span();
    buttons().forEach(({style}, i) => {
      const {x, y, width, height} = digits[i].box;
      style.left = `${100 * (x + width / 2 - span.x) / span.width}%`;
      style.top = `${100 * (y + height / 2 - span.y) / span.height}%`;
      style.width = `calc(${100 * width / span.width}% + var(--_margin))`;
      style.height = `calc(${100 * height / span.height}% + var(--_margin))`;
    });
    placeChooser();
  }

  function set(/** !Element */ element, /** string */ name, /** string */ value) {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }

  // Shows what was read; only digits of a number have boxes.
  function show(/** ?Recognition */ newAnswer) {
    answer = newAnswer;
    const read = answer ? answer.digits.filter(digit => digit.strokes.length > 0) : [];
    const showing = JSON.stringify(read.map(({text, certainty, chosen, box}) => [text, certainty, chosen, box]));
    if (showing === shown) {
      return;
    }
    const focused = buttons().indexOf(/** @type {!HTMLElement} */ (root.activeElement));
    close();
    shown = showing;
    digits = read;
    // Most stay as they are from stroke to stroke.
    const boxes = buttons();
    boxes.splice(read.length).forEach(button => button.remove());
    read.forEach(({text, certainty, chosen}, i) => {
      const button = boxes[i] ?? make("button", {"type": "button", "class": "digit", "part": "digit", "data-digit": i,
        "aria-expanded": "false"}, make("span", {}));
      set(button, "data-certainty", chosen ? "certain" : certainty);
      set(button, "aria-label", say(words.digit, text, say(certainty), i + 1, read.length));
      const [said] = button.children;
      if (said.textContent !== text) {
        said.textContent = text;
      }
      if (!boxes[i]) {
        group.append(button);
      }
    });
    place();
    rove(Math.min(Math.max(focused, 0), read.length - 1));
    if (focused >= 0) {
      focus(group.querySelector("[tabindex='0']") ?? input);
    }
  }

  // In another language.
  function sayAgain() {
    shown = "";
    show(answer);
  }

  function correct(/** number */ index, /** function() */ correction) {
    if (chooser.contains(root.activeElement)) {
      // It goes on to the digit that will be there then.
      focus(buttons()[index]);
    }
    close();
    correction();
  }

  function openChooser(/** number */ index) {
    const {text, alternatives} = digits[index];
    const before = digits[index - 1];
    const after = digits[index + 1];
    const button = (/** string */ name, /** string */ label) =>
      tool(name, {"data-do": "", "data-correct": name, "part": "correction", "aria-label": label, "title": label});
    chooser.setAttribute("aria-label", say(words.correct, text));
    chooser.replaceChildren(
        ...alternatives.filter(other => other.text !== text).slice(0, 4).map(other =>
          make("button", {"type": "button", "part": "candidate", "data-choose": other.text,
            "aria-label": say(words.choose, other.text)}, other.text)),
        make("span", {"class": "line"}),
        ...before ? [button("joinBefore", say(words.join, before.text, text))] : [],
        ...after ? [button("joinAfter", say(words.join, text, after.text))] : [],
        button("split", say(words.split, text)),
        button("remove", say(words.remove, text)));
    chooser.hidden = false;
    open = index;
    buttons()[index].setAttribute("aria-expanded", "true");
    placeChooser();
    port.select(index);
  }

  // The pen has tapped here; whether that was meant.
  function tapped(/** number */ index) {
    const wasOpen = open;
    close();
    if (index >= 0 && index !== wasOpen) {
      openChooser(index);
    }
    return index >= 0 || wasOpen >= 0;
  }

  // What a button of ours does.
  function click(/** !HTMLElement */ button) {
    const {"digit": digit, "choose": sign, "correct": correction} = button.dataset;
    const index = open;
    if (digit !== undefined) {
      tapped(Number(digit));
      const first = chooser.querySelector("button");
      if (first) {
        focus(first);
      }
    } else if (sign !== undefined) {
      correct(index, () => port.choose(index, sign));
    } else if (correction === "joinBefore") {
      correct(index - 1, () => port.join(index - 1));
    } else if (correction === "joinAfter") {
      correct(index, () => port.join(index));
    } else if (correction === "split") {
      correct(index, () => port.split(index));
    } else {
      correct(index, () => port.remove(index));
    }
  }

  // Whether the key was for a digit, or for the choices of one.
  function key(/** !KeyboardEvent */ event, /** string */ signs) {
    const at = buttons().indexOf(/** @type {!HTMLElement} */ (event.target));
    const {key} = event;
    if (key === "Escape" && open >= 0) {
      const opened = buttons()[open];
      close();
      focus(opened);
    } else if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    } else if (key in STEPS) {
      const to = Math.min(Math.max(at + STEPS[key], 0), digits.length - 1);
      close();
      focus(buttons()[to]);
    } else if (key === "Delete" || key === "Backspace") {
      correct(at, () => port.remove(at));
    } else if (key.length === 1 && signs.includes(key)) {
      correct(at, () => port.choose(at, key));
    } else {
      return false;
    }
    return true;
  }

  group.addEventListener("focusin", ({target}) => rove(buttons().indexOf(/** @type {!HTMLElement} */ (target))));
  return {sayAgain, show, place, tapped, click, key};
}
