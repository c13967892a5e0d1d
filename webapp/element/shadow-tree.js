// What is inside a pad.

import {make} from "./dom.js";
import {words} from "./words.js";

const ICONS = {
  "undo": "M9 5 4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3",
  "clear": "M6 6 18 18M18 6 6 18",
  "camera": "M4 8h4l2-3h4l2 3h4v11H4zM15 13a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
  "keypad": "M5 5h.01M12 5h.01M19 5h.01M5 12h.01M12 12h.01M19 12h.01M5 19h.01M12 19h.01M19 19h.01",
  "erase": "M9 6h11v12H9l-6-6zM12 9.5l5 5M17 9.5l-5 5",
  "joinBefore": "M4 5v14M20 12H8M12 8l-4 4 4 4",
  "joinAfter": "M20 5v14M4 12h12M12 8l4 4-4 4",
  "split": "M12 3v18M9 8l-4 4 4 4M15 8l4 4-4 4",
  "remove": "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
};

/**
 * @param {string} name
 * @return {!Element}
 */
function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  if (name === "keypad") {
    path.setAttribute("stroke-width", "3.5");
  } else {
    svg.setAttribute("class", "turn");
  }
  svg.append(path);
  return svg;
}

/**
 * A button with an icon.
 * @param {string} name of the icon
 * @param {!Object<string, string>} attributes
 * @return {!HTMLElement}
 */
export function tool(name, attributes) {
  return make("button",
      {"type": "button", "part": name, "data-do": name, "aria-label": words[name], "title": words[name], ...attributes},
      icon(name));
}

/** @return {!DocumentFragment} */
function build() {
  const tree = document.createDocumentFragment();
  tree.append(make("div", {"class": "frame", "part": "frame"},
      make("div", {"class": "bar", "part": "bar"},
          make("input",
              {"part": "result", "inputmode": "numeric", "autocomplete": "off", "enterkeyhint": "done", "dir": "ltr"}),
          make("span", {"class": "others", "role": "group", "aria-label": words.others, "hidden": ""}),
          tool("camera", {"hidden": ""}), tool("undo", {"disabled": ""}), tool("clear", {"disabled": ""}), tool("keypad", {"aria-pressed": "false"})),
      make("div", {"class": "paper", "part": "paper", "data-empty": "true"},
          make("canvas", {"part": "canvas", "role": "img", "aria-label": words.pad}),
          make("span", {"class": "hint", "part": "hint", "aria-hidden": "true"}, words.hint),
          make("div", {"class": "digits", "part": "digits", "role": "group", "dir": "ltr", "aria-label": words.digits}),
          make("div", {"class": "chooser", "part": "chooser", "role": "group", "dir": "ltr", "hidden": ""}),
          make("div", {"class": "keys", "part": "keypad", "role": "group", "dir": "ltr", "aria-label": words.keypad,
            "hidden": ""})),
      make("output", {"aria-live": "polite"})));
  return tree;
}

/** @type {?DocumentFragment} */
let tree = null;

/** @return {!Node} a copy of its own */
export function shadowTree() {
  tree ??= build();
  return document.importNode(tree, true);
}
