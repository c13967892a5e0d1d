// What each part of one's own ink counts for an answer: the ink with its parts in colours, a sentence and a table.

import {make} from "../element/dom.js";
import {cleared, Fit, fitted} from "./fit.js";
import {flat} from "./flat.js";
import {figure, percent, say, tell, telling} from "./words.js";

const SIZE = 300;
const ROOM = 40;
/** How wide the ink is drawn, in px, and what shows where it is. */
const WIDE = 10;
const AROUND = 16;
/** Of a part that counts hardly anything. */
const PALEST = 0.12;
const RADIUS = 9;
/** How far a part's number is beside it, in px. */
const BESIDE = 20;
/** What counts less is not named. */
const LEAST = 0.05;
/** So far from the middle a place is at a side, of the greater of width and height. */
const SIDE = 1 / 6;
/** Row by row. */
const PLACES = ["top left", "top", "top right", "left", "in the middle", "right", "bottom left", "bottom", "bottom right"];

/**
 * - of, not: the class that is asked about, and the one that it is compared with, or -1; labelOf: what they are called.
 * @typedef {{
 *   ink: !Strokes,
 *   parts: !Array<!WhyPart>,
 *   of: number,
 *   not: number,
 *   labelOf: function(number): string,
 * }}
 */
let Shown;

/** @type {!HTMLCanvasElement} */
let canvas;
/** @type {!Element} */
let said;
/** @type {!Element} */
let heads;
/** @type {!Element} */
let rows;
/** @type {?Shown} */
let shown = null;

/**
 * @param {!Array<!InkPoint>} points
 * @return {{x: number, y: number, extent: number}} the middle of their box, and its greater side
 */
function boxOf(points) {
  const [left, top] = [Math.min(...points.map(({x}) => x)), Math.min(...points.map(({y}) => y))];
  const [right, bottom] = [Math.max(...points.map(({x}) => x)), Math.max(...points.map(({y}) => y))];
  return {x: (left + right) / 2, y: (top + bottom) / 2, extent: Math.max(right - left, bottom - top, 1e-9)};
}

/**
 * Which part it is and where, such as "the end, bottom".
 * @param {!Shown} of
 * @param {!WhyPart} part
 * @return {string}
 */
function nameOf({ink}, {stroke, number, of, points}) {
  const [whole, part] = [boxOf(ink.flat()), boxOf(points)];
  const third = (/** number */ at, /** number */ middle) => {
    const away = (at - middle) / whole.extent;
    return away < -SIDE ? 0 : away > SIDE ? 2 : 1;
  };
  const place = say(PLACES[3 * third(part.y, whole.y) + third(part.x, whole.x)]);
  const stretch = number === 0 ? say("the beginning") : number === of - 1 ? say("the end")
    : of === 3 ? say("the middle") : say("part {0}", figure(number + 1));
  const name = ink.length === 1 ? of === 1 ? say("all of it") : stretch
    : of === 1 ? say("stroke {0}", figure(stroke + 1)) : say("stroke {0}: {1}", figure(stroke + 1), stretch);
  return say("{0}, {1}", name, place);
}

const signed = (/** number */ value) => value > 0 ? `+${figure(value, 2)}` : figure(value, 2);

/**
 * A sentence for what speaks most for the digit, and one for what speaks against it.
 * @param {!Shown} of
 * @return {string}
 */
function reason(of) {
  const {parts, of: digit, not, labelOf} = of;
  const sorted = [...parts].sort((one, other) => other.fall - one.fall);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  const without = (/** !WhyPart */ {values}) => not < 0
    ? say("Without it {0} would have {1}.", labelOf(digit), percent(values[digit]))
    : say("Without it {0} would have {1}, {2} {3}.", labelOf(digit), percent(values[digit]), labelOf(not), percent(values[not]));
  const asked = not < 0 ? labelOf(digit) : say("{0} and not {1}", labelOf(digit), labelOf(not));
  const said = [most.fall > LEAST ? say("What speaks most for {0}: {1} ({2}).", asked, nameOf(of, most), signed(most.fall))
    : say("No part of it speaks for {0}.", asked)];
  if (most.fall > LEAST) {
    said.push(without(most));
  }
  if (least.fall < -LEAST) {
    said.push(say("Against it: {0} ({1}).", nameOf(of, least), signed(least.fall)), without(least));
  }
  return said.join(" ");
}

/**
 * @param {!CanvasRenderingContext2D} context
 * @param {!Array<!InkPoint>} points
 * @param {!Fit} fit
 * @param {number} width
 * @param {string} color
 */
function line(context, points, {scale, left, top}, width, color) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  // A dot is a line of no length, which round ends make one.
  [points[0], ...points].forEach(({x, y}) => context.lineTo(x * scale + left, y * scale + top));
  context.stroke();
}

function draw() {
  const context = cleared(canvas, SIZE, SIZE);
  if (!shown) {
    return;
  }
  const {ink, parts} = shown;
  const styles = getComputedStyle(canvas);
  const [paper, around, above, below, text] = ["--map-paper", "--bar", "--map-ink", "--map-below", "--text"]
    .map(name => styles.getPropertyValue(name));
  const fit = fitted(ink, SIZE, SIZE, ROOM);
  const most = parts.reduce((all, {fall}) => Math.max(all, Math.abs(fall)), 1e-9);
  context.lineCap = context.lineJoin = "round";
  ink.forEach(stroke => line(context, stroke, fit, AROUND, around));
  ink.forEach(stroke => line(context, stroke, fit, AROUND - 2, paper));
  context.lineCap = "butt";
  for (const {points, fall} of parts) {
    context.globalAlpha = PALEST + (1 - PALEST) * Math.abs(fall) / most;
    line(context, points, fit, WIDE, fall < 0 ? below : above);
  }
  context.globalAlpha = 1;
  context.font = "600 12px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  const middle = boxOf(ink.flat());
  parts.forEach(({points}, i) => {
    const at = points[Math.floor(points.length / 2)];
    const [from, to] = [points[0], points[points.length - 1]];
    // At a right angle to the part, on the side that is farther from the middle.
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [across, down] = [(to.y - from.y) / length || 1, (from.x - to.x) / length];
    const side = across * (at.x - middle.x) + down * (at.y - middle.y) < 0 ? -1 : 1;
    const [x, y] = [at.x * fit.scale + fit.left + side * BESIDE * across, at.y * fit.scale + fit.top + side * BESIDE * down];
    context.strokeStyle = around;
    context.lineWidth = 1;
    context.fillStyle = paper;
    context.beginPath();
    context.arc(x, y, RADIUS, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    context.fillStyle = text;
    context.fillText(figure(i + 1), x, y + 0.5);
  });
}

/** @param {!Shown} of */
function list(of) {
  const {parts, of: digit, not, labelOf} = of;
  heads.replaceChildren(make("th", {"scope": "col"}, "Part"), make("th", {"scope": "col"}, "Counts"),
      ...[digit, not].filter(one => one >= 0).map(one => telling("th", () => say("{0} without it", labelOf(one)), {"scope": "col"})));
  rows.replaceChildren(...parts.map((part, i) => make("tr", {},
      telling("th", () => say("{0}: {1}", figure(i + 1), nameOf(of, part)), {"scope": "row"}),
      telling("td", () => signed(part.fall)),
      ...[digit, not].filter(one => one >= 0).map(one => telling("td", () => percent(part.values[one]))))));
}

/** @return {!Element} */
export function buildParts() {
  canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "class": "parts", "aria-label": "What each part of the ink counts"}));
  said = telling("p", () => "", {"class": "reason"});
  heads = make("tr");
  rows = make("tbody");
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  return make("div", {}, said, make("div", {"class": "side"}, canvas,
      make("div", {}, make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "What each part of the ink counts"},
          make("table", {}, make("thead", {}, heads), rows)),
      make("p", {"class": "figures"}, "Each part is covered in turn: it counts by how much the score falls. A fall of 1 makes it 2.7 times less likely."))));
}

/**
 * Asks what each part counts, and shows it.
 * @param {!WhyPort} port that may give promises
 * @param {!Strokes} ink
 * @param {!Float32Array} framed what the network gets of it
 * @param {{of: number, not: number, labelOf: function(number): string}} question as in Shown
 * @param {!Stoppable} slices
 * @return {!Promise<undefined>} rejected, if it is stopped
 */
export async function askParts(port, ink, framed, {of, not, labelOf}, slices) {
  const {counts, points} = flat(ink);
  await port.beginParts(counts, points, framed, of, not);
  do {
    await slices.next();
  } while (await port.coverPart());
  slices.stopIfAsked();
  const parts = await port.parts();
  slices.stopIfAsked();
  const now = {ink, parts, of, not, labelOf};
  shown = now;
  draw();
  list(now);
  tell(said, () => reason(now));
  tell(canvas, () => say("The ink in its parts: {0}", now.parts.map(part => `${nameOf(now, part)} ${signed(part.fall)}`).join("; ")),
      "aria-label");
}
