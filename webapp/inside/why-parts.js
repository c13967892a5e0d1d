// What each part of one's own ink counts for an answer: the ink with its parts in colours, a sentence and a table.

import {make} from "../element/dom.js";
import {cleared, Fit, fitted} from "./fit.js";
import {flat} from "./flat.js";
import {saysNothing} from "./off.js";
import {boxOf, partNames} from "./part-names.js";
import {cutInk} from "./why-script.js";
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
/** Where it takes long, what is known by then is shown so often. */
const BETWEEN_MILLIS = 500;
/**
 * A part, and what it counts.
 * @typedef {{
 *   stroke: number,
 *   number: number,
 *   of: number,
 *   points: !Array<!InkPoint>,
 *   shape: string,
 *   fall: number,
 *   values: !Float32Array,
 * }}
 */
let CoveredPart;

/**
 * - names: what the parts are called now; of, not: the class that is asked about, and the one that it is compared with, or -1;
 *   is: what the network answers; labelOf: what they are called.
 * @typedef {{
 *   ink: !Strokes,
 *   parts: !Array<!CoveredPart>,
 *   names: function(): !Array<string>,
 *   of: number,
 *   not: number,
 *   is: number,
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

const signed = (/** number */ value) => value > 0 ? `+${figure(value, 2)}` : figure(value, 2);

const best = (/** !Float32Array */ values) => values.indexOf(Math.max(...values));

/**
 * What the network answers without a part.
 * @param {!Shown} of
 * @param {!CoveredPart} part
 * @return {string}
 */
function without({of: digit, is, labelOf}, {values}) {
  const first = best(values);
  const [name, share] = [labelOf(first), percent(values[first])];
  if (saysNothing(values)) {
    return say("Without that part the network says nothing: no digit has more than {0}.", share);
  }
  if (first === digit) {
    return first === is ? say("Without that part it is still a {0} ({1}).", name, share)
      : say("Without that part it would be a {0} ({1}).", name, share);
  }
  const [other, its] = [labelOf(digit), percent(values[digit])];
  return first === is ? say("Without that part it is still a {0} ({1}); {2} has {3}.", name, share, other, its)
    : say("Without that part it would be a {0} ({1}); {2} would have {3}.", name, share, other, its);
}

/**
 * A sentence for what speaks most for the digit, and one for what speaks against it, each with what would be without.
 * @param {!Shown} of
 * @return {string}
 */
function reason(of) {
  const {parts, of: digit, not, labelOf} = of;
  const names = of.names();
  const sorted = parts.map((part, i) => ({part, name: names[i]})).sort((one, other) => other.part.fall - one.part.fall);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  // Without all of its ink there is nothing to read.
  const rest = (/** !CoveredPart */ part) => parts.length > 1 ? [without(of, part)] : [];
  const asked = not < 0 ? labelOf(digit) : say("{0} and not {1}", labelOf(digit), labelOf(not));
  const said = most.part.fall > LEAST
    ? [say("What speaks most for {0}: {1} ({2}).", asked, most.name, signed(most.part.fall)), ...rest(most.part)]
    : [say("No part of it speaks for {0}.", asked)];
  if (least.part.fall < -LEAST) {
    said.push(say("Against it: {0} ({1}).", least.name, signed(least.part.fall)), ...rest(least.part));
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
  const {parts, of: digit, labelOf} = of;
  heads.replaceChildren(make("th", {"scope": "col"}, "Part"), make("th", {"scope": "col"}, "Counts"),
      telling("th", () => say("{0} without it", labelOf(digit)), {"scope": "col"}), make("th", {"scope": "col"}, "Then it is"));
  rows.replaceChildren(...parts.map((part, i) => make("tr", {},
      telling("th", () => say("{0}: {1}", figure(i + 1), of.names()[i]), {"scope": "row"}),
      telling("td", () => signed(part.fall)),
      telling("td", () => percent(part.values[digit])),
      telling("td", () => parts.length === 1 || saysNothing(part.values) ? "–" : labelOf(best(part.values))))));
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
 * @param {{of: number, not: number, is: number, labelOf: function(number): string}} question as in Shown
 * @param {!Stoppable} slices
 * @return {!Promise<undefined>} rejected, if it is stopped
 */
export async function askParts(port, ink, framed, {of, not, is, labelOf}, slices) {
  const {counts, points} = flat(ink);
  let due = performance.now() + BETWEEN_MILLIS;
  const cut = await cutInk(counts, points);
  slices.stopIfAsked();
  const stretches = flat(cut.map(part => part.points));
  const names = () => partNames(ink, cut);
  const known = async () => {
    const falls = await port.falls();
    slices.stopIfAsked();
    const parts = falls.map((fall, i) => ({...cut[i], ...fall}));
    const now = {ink, parts, names, of, not, is, labelOf};
    shown = now;
    draw();
    list(now);
    return now;
  };
  await port.beginParts(counts, points, stretches.counts, stretches.points, framed, of, not);
  await slices.next();
  while (await port.coverPart()) {
    if (performance.now() > due) {
      // The reason that is said is of another question.
      tell(said, () => "");
      await known();
      due = performance.now() + BETWEEN_MILLIS;
    }
    await slices.next();
  }
  const now = await known();
  tell(said, () => reason(now));
  tell(canvas, () => {
    const called = names();
    return say("The ink in its parts: {0}", now.parts.map(({fall}, i) => `${called[i]} ${signed(fall)}`).join("; "));
  }, "aria-label");
}
