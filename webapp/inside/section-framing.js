// One digit in 28 × 28 pixels, and how it came there.

import {make} from "../element/dom.js";
import {measure, paint, Sheet} from "./maps.js";
import {onShades} from "./shades.js";
import {Section, View} from "./state.js";
import {figure, say, tell, telling} from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
/** What the frame's middle and box are in MNIST's pictures, of 28. */
const CENTRE = 14.5 / 28;
const BOX = 20 / 28;

/** @type {!Sheet} */
let sheet;
/** @type {!Element} */
let box;
/** @type {!Element} */
let mass;
/** @type {!Array<!Element>} */
let facts;

/**
 * @param {string} tag
 * @param {!Object<string, (string|number)>} attributes
 * @return {!Element}
 */
function draw(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  return element;
}

const pair = (/** number */ x, /** number */ y) => say("{0} across, {1} down", figure(x, 1), figure(y, 1));

/**
 * @param {!Sheet} of
 * @param {?Framing} framing
 */
function mark({width, height}, framing) {
  const side = BOX * Math.min(width, height);
  const centre = {x: CENTRE * width, y: CENTRE * height};
  box.setAttribute("x", (width - side) / 2 + (framing?.movedX ?? 0));
  box.setAttribute("y", (height - side) / 2 + (framing?.movedY ?? 0));
  mass.setAttribute("cx", framing ? framing.massX : centre.x);
  mass.setAttribute("cy", framing ? framing.massY : centre.y);
  mass.toggleAttribute("hidden", !framing);
}

/**
 * @param {!View} view
 * @param {?Framing} framing
 */
function describe({port}, framing) {
  const {width, height, canvas} = sheet;
  const values = port.values(-1);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [scale, was, moved, ink] = facts;
  tell(scale, () => framing ? say("{0} px for a px of the pad", figure(framing.scale, 3)) : "–");
  tell(was, () => framing ? pair(framing.massX, framing.massY) : "–");
  tell(moved, () => framing ? pair(framing.movedX, framing.movedY) : "–");
  tell(ink, () => say("{0} % of the picture", figure(100 * mean, 1)));
  tell(canvas, () => say("The digit as the network gets it, {0} × {1} pixels, {2} % of it ink", figure(width), figure(height),
      figure(100 * mean, 1)), "aria-label");
}

/** @param {!View} view */
function repaint({port}) {
  paint(sheet, port.values(-1), 1);
}

/** @type {!Section} */
export const framing = {
  id: "framing",
  isOfNetwork: true,
  build(root, view) {
    const [height, width] = view.port.inputShape();
    const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": "The digit as the network sees it, 28 by 28 pixels"}));
    sheet = {canvas, height, width, maps: 1, columns: 1, gap: 0, first: 0, count: 1};
    measure(sheet);
    const side = BOX * Math.min(width, height);
    box = draw("rect", {"class": "box", "width": side, "height": side});
    mass = draw("circle", {"class": "mass", "r": 0.5});
    const [x, y] = [CENTRE * width, CENTRE * height];
    const marks = draw("svg", {"viewBox": `0 0 ${width} ${height}`, "aria-hidden": "true"});
    marks.append(box, draw("path", {"d": `M${x - 1.5} ${y}h3M${x} ${y - 1.5}v3`}), mass);
    const list = make("dl", {"class": "facts"});
    facts = ["Scale", "Centre of mass before", "Moved by", "Ink"].map(name => {
      const fact = telling("dd", () => "–");
      list.append(make("dt", {}, name), fact);
      return fact;
    });
    root.append(make("div", {"class": "side"}, make("div", {"class": "frame"}, canvas, marks), list));
    onShades(() => repaint(view));
  },
  show(state, changes, view) {
    const {port} = view;
    repaint(view);
    const framing = port.framing();
    mark(sheet, framing);
    if (!state.isMoving) {
      describe(view, framing);
    }
  },
};
