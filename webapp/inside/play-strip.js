// How the probabilities went while the digit was written: a line for each digit over the way of the pen.

import {make} from "../element/dom.js";
import {cleared, drawInk, fitted, wide} from "./fit.js";
import {broughtAnswer} from "./play-answers.js";
import {prefix} from "./prefixes.js";
import {State, View} from "./state.js";
import {figure, percent, say, tell, telling} from "./words.js";

const WIDTH = wide();
const HEIGHT = 240;
const ROOM = 40;
/** The ink is looked at at so many moments. */
const MOMENTS = 48;
/** So many of them before the page does other things. */
const AT_ONCE = 4;
/** A digit that was never as probable is drawn thin, without its name, and is not in the table. */
const SEEN = 0.15;
/** Rows of the table. */
const ROWS = 12;

/** @type {!HTMLCanvasElement} */
let chart;
/** @type {!HTMLCanvasElement} */
let part;
/** @type {!HTMLInputElement} */
let slider;
/** @type {!Element} */
let said;
/** @type {!Element} */
let heads;
/** @type {!Element} */
let rows;
/** @type {!Strokes} */
let ink = [];
/** What each digit had at each moment that is known by now.
 * @type {!Array<!Float32Array>} */
let moments = [];
/** Counts what is begun anew. */
let run = 0;
/** What the classes are called.
 * @type {!Array<string>} */
let labels = [];

const xOf = (/** number */ moment) => ROOM + (WIDTH - 2 * ROOM) * moment / (MOMENTS - 1);
const yOf = (/** number */ probability) => HEIGHT - ROOM - (HEIGHT - 2 * ROOM) * probability;
const labelOf = (/** number */ digit) => labels[digit] ?? String(digit);
/**
 * @param {!Float32Array} values
 * @return {number} the place of the greatest
 */
const best = values => values.indexOf(Math.max(...values));

function draw() {
  const context = cleared(chart, WIDTH, HEIGHT);
  const styles = getComputedStyle(chart);
  const [text, quiet, line, accent, below] = ["--text", "--quiet", "--line", "--accent", "--map-below"]
    .map(name => styles.getPropertyValue(name));
  context.font = "11px system-ui, sans-serif";
  context.textBaseline = "middle";
  context.textAlign = "right";
  context.lineWidth = 1;
  context.strokeStyle = line;
  context.fillStyle = quiet;
  context.beginPath();
  for (const share of [0, 0.5, 1]) {
    context.moveTo(ROOM, yOf(share));
    context.lineTo(WIDTH - ROOM, yOf(share));
    context.fillText(say("{0} %", figure(100 * share)), ROOM - 4, yOf(share));
  }
  context.stroke();
  const digits = moments[0]?.length ?? 0;
  const colors = [accent, below, text];
  let named = 0;
  for (let digit = 0; digit < digits; digit++) {
    let peak = 0;
    moments.forEach((values, i) => { peak = values[digit] > moments[peak][digit] ? i : peak; });
    const isSeen = moments[peak][digit] >= SEEN;
    // Three colours and three kinds of dashes tell nine lines apart; the name at its peak says which it is.
    context.strokeStyle = context.fillStyle = isSeen ? colors[named % 3] : line;
    context.setLineDash(isSeen ? [[], [8, 4], [2, 3]][Math.floor(named / 3) % 3] : []);
    context.lineWidth = isSeen ? 2.5 : 1;
    context.beginPath();
    moments.forEach((values, i) => context.lineTo(xOf(i), yOf(values[digit])));
    context.stroke();
    if (isSeen) {
      named++;
      context.font = "600 16px system-ui, sans-serif";
      context.textAlign = "center";
      context.fillText(labelOf(digit), xOf(peak), Math.max(10, yOf(moments[peak][digit]) - 12));
    }
  }
  context.setLineDash([]);
  const now = Number(slider.value);
  context.strokeStyle = quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(xOf(now), ROOM / 2);
  context.lineTo(xOf(now), HEIGHT - ROOM);
  context.stroke();
}

function drawPart() {
  const context = cleared(part, 140, 140);
  if (ink.length > 0) {
    const styles = getComputedStyle(part);
    const fit = fitted(ink, 140, 140, 16);
    drawInk(context, ink, fit, styles.getPropertyValue("--line"));
    drawInk(context, prefix(ink, (Number(slider.value) + 1) / MOMENTS), fit, styles.getPropertyValue("--ink"));
  }
}

/**
 * @param {number} moment
 * @return {string}
 */
function momentText(moment) {
  const values = moments[moment];
  const first = best(values);
  const second = best(Float32Array.from(values, (value, digit) => digit === first ? -1 : value));
  return say("With {0} of the ink: {1} has {2}, {3} has {4}", percent((moment + 1) / MOMENTS), labelOf(first), percent(values[first]),
      labelOf(second), percent(values[second]));
}

/** @return {!Array<string>} what it was read as, one after the other */
const turns = () => moments.map(values => labelOf(best(values))).filter((digit, i, all) => digit !== all[i - 1]);

function describe() {
  if (moments.length < MOMENTS) {
    return;
  }
  const moment = Number(slider.value);
  tell(said, () => momentText(moment));
  tell(slider, () => momentText(moment), "aria-valuetext");
  tell(chart, () => say("The probabilities while the digit was written; it was most like, one after the other: {0}",
      turns().join(", ")), "aria-label");
  const step = (MOMENTS - 1) / (ROWS - 1);
  const shown = Array.from({length: ROWS}, (_, i) => Math.round(i * step));
  const digits = [...moments[0].keys()].filter(digit => shown.some(at => moments[at][digit] > SEEN));
  heads.replaceChildren(make("th", {"scope": "col"}, "Written"),
      ...digits.map(digit => make("th", {"scope": "col", "translate": "no"}, labelOf(digit))));
  rows.replaceChildren(...shown.map(at => make("tr", {}, telling("th", () => percent((at + 1) / MOMENTS), {"scope": "row"}),
      ...digits.map(digit => telling("td", () => percent(moments[at][digit]))))));
}

/**
 * Asks the network of a few moments more, and then gives it the digit again.
 * @param {!View} view
 * @param {number} of the run that it belongs to
 */
function goOn(view, of) {
  if (of !== run) {
    return;
  }
  if (view.brought) {
    goOnAside(view, of);
    return;
  }
  const {port, layers, state} = view;
  for (let i = 0; i < AT_ONCE && moments.length < MOMENTS; i++) {
    port.takeInk(prefix(ink, (moments.length + 1) / MOMENTS));
    port.run(0);
    moments.push(port.values(layers.length - 1).slice());
  }
  port.takeInk(state.ink);
  port.run(0);
  draw();
  if (moments.length < MOMENTS) {
    setTimeout(() => goOn(view, of));
  } else {
    describe();
  }
}

/**
 * The same for a network that a visitor has brought.
 * @param {!View} view
 * @param {number} of
 */
async function goOnAside(view, of) {
  while (moments.length < MOMENTS) {
    const values = await broughtAnswer(view, prefix(ink, (moments.length + 1) / MOMENTS));
    if (of !== run) {
      return;
    }
    moments.push(values);
    draw();
  }
  describe();
}

/**
 * @param {!View} view
 * @return {!Array<!Element>}
 */
export function buildStrip({labels: named}) {
  labels = named;
  chart = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": "While it was written", "class": "wide"}));
  part = /** @type {!HTMLCanvasElement} */ (make("canvas", {"class": "part", "aria-hidden": "true"}));
  said = telling("p", () => "", {"class": "figures"});
  slider = /** @type {!HTMLInputElement} */ (make("input", {"type": "range", "min": 0, "max": MOMENTS - 1, "value": MOMENTS - 1, "class": "along", "dir": "ltr",
    "aria-label": "How much of it is written"}));
  slider.addEventListener("input", () => {
    draw();
    drawPart();
    describe();
  });
  heads = make("tr");
  rows = make("tbody");
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    draw();
    drawPart();
  });
  return [make("h3", {"id": "play-strip"}, "While it was written"),
    make("p", {}, "Write a 1, then turn it into a 7: the lines cross where the answer changes. Move the slider to see how much was written."),
    make("div", {"class": "side"}, part, make("div", {}, chart, slider, said)),
    make("details", {}, make("summary", {}, "As a table"),
        make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "While it was written"}, make("table", {},
            make("thead", {}, heads), rows)),
        make("p", {"class": "figures"}, "Digits that never had 15 % are not in it."))];
}

/**
 * @param {!State} state
 * @param {!Set<string>} changes
 * @param {!View} view
 */
export function showStrip(state, changes, view) {
  if (state.isMoving || !["ink", "isMoving", "switches", "model"].some(name => changes.has(name))) {
    return;
  }
  run++;
  ink = state.ink;
  moments = [];
  slider.value = String(MOMENTS - 1);
  draw();
  drawPart();
  tell(said, () => "");
  rows.replaceChildren();
  if (ink.length > 0) {
    goOn(view, run);
  }
}
