// How little of one's own ink would have to change to make it another digit, step by step.

import {Slices} from "../models/slices.js";
import {make} from "../element/dom.js";
import {cleared, drawInk, Fit, fitted} from "./fit.js";
import {flat} from "./flat.js";
import {stoppable} from "./stoppable.js";
import {figure, percent, say, tell, telling} from "./words.js";

/** What is asked for in place of a class: whichever is nearest. */
const ANY = -1;
/** How far the lines reach, in px, that show where a point goes which moves farthest. */
const REACH = 24;
/** A step of the animation stays so long. */
const FRAME_MILLIS = 120;
/** So many steps lead from the ink as it is to the bent one. */
const STEPS = 16;
const SIZE = 252;
const ROOM = 24;

/**
 * What a change is looked for with.
 * - port: switched as the page's network is; of a brought model all that it is asked gives promises; target: what it shall become,
 *   or -1; labelOf: what classes are called.
 * @typedef {{
 *   port: !WhyPort,
 *   ink: !Strokes,
 *   target: number,
 *   labelOf: function(number): string,
 * }}
 */
export let Change;

/** @type {!HTMLInputElement} */
let slider;
/** @type {!HTMLButtonElement} */
let search;
/** @type {!HTMLButtonElement} */
let player;
/** What was found, said once.
 * @type {!Element} */
let found;
/** What the step that is shown is.
 * @type {!Element} */
let stepText;
/** @type {!HTMLProgressElement} */
let progress;
/** @type {!HTMLCanvasElement} */
let canvas;
/** @type {!HTMLElement} */
let bent;
/** Each step of the change, and what the digits have then.
 * @type {!Array<{ink: !Strokes, values: !Float32Array}>} */
let steps = [];
let size = 0;
/** @type {?AbortController} */
let searching = null;
let playing = 0;
/** What the button asks for. */
let target = ANY;
/** What classes are called.
 * @type {function(number): string} */
let labelOf = String;

const best = (/** !Float32Array */ values) => values.indexOf(Math.max(...values));

function drawStep() {
  const step = Number(slider.value);
  if (steps.length === 0) {
    return;
  }
  const context = cleared(canvas, SIZE, SIZE);
  const styles = getComputedStyle(canvas);
  const fit = fitted(steps[0].ink, SIZE, SIZE, ROOM);
  const [before, after, moved] = ["--bar", "--ink", "--map-below"].map(name => styles.getPropertyValue(name));
  drawInk(context, steps[0].ink, fit, before);
  drawInk(context, steps[step].ink, fit, after);
  drawMoves(context, steps[0].ink, steps[step].ink, fit, moved);
}

/**
 * A line from each point to where it goes, as much longer as is needed to see it.
 * @param {!CanvasRenderingContext2D} context
 * @param {!Strokes} before
 * @param {!Strokes} after
 * @param {!Fit} fit
 * @param {string} color
 */
function drawMoves(context, before, after, {scale, left, top}, color) {
  /** @param {!Strokes} ink */
  const moves = ink => before.flatMap((stroke, i) => stroke.flatMap(({x, y}, j) => {
    const to = ink[i]?.[j];
    return to ? [{x: x * scale + left, y: y * scale + top, dx: to.x - x, dy: to.y - y}] : [];
  }));
  const farthestMove = moves(steps[STEPS].ink).reduce((most, {dx, dy}) => Math.max(most, Math.hypot(dx, dy)), 0);
  const times = farthestMove > 0 ? REACH / farthestMove : 0;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const {x, y, dx, dy} of moves(after)) {
    context.moveTo(x, y);
    context.lineTo(x + dx * times, y + dy * times);
  }
  context.stroke();
}

/** @param {number} step */
function showStep(step) {
  slider.value = String(step);
  drawStep();
  const {values} = steps[step];
  const first = best(values);
  const text = () => say("Step {0} of {1}: no point has moved by more than {2} of the digit’s size; it is a {3}, {4}.", figure(step),
      figure(STEPS), percent(size * step / STEPS), labelOf(first), percent(values[first]));
  tell(stepText, text);
  tell(slider, text, "aria-valuetext");
  tell(canvas, text, "aria-label");
}

function stop() {
  clearInterval(playing);
  playing = 0;
  player.textContent = "Play it";
}

function play() {
  let step = Number(slider.value) === STEPS ? 0 : Number(slider.value);
  player.textContent = "Stop";
  playing = setInterval(() => {
    showStep(step);
    step++;
    if (step > STEPS) {
      stop();
    }
  }, FRAME_MILLIS);
}

function offer() {
  const to = target;
  tell(search, () => to === ANY ? say("Find the smallest change") : say("Find the smallest change that makes it a {0}", labelOf(to)));
}

/** @param {boolean} isSure whether the other digit has half of the probability */
function tellFound(isSure) {
  const [before, after] = [steps[0].values, steps[STEPS].values];
  const [was, is] = [best(before), best(after)];
  tell(found, () => isSure
    ? say("Found: no point moves by more than {0} of the digit’s size, and it is a {1} ({2}).", percent(size), labelOf(is), percent(after[is]))
    : say("Found: no point moves by more than {0} of the digit’s size, and it is only no longer sure of {1} ({2}): {3} has {4}.",
        percent(size), labelOf(was), percent(after[was]), labelOf(is), percent(after[is])));
}

/**
 * The steps to the change that was found, if one was.
 * @param {!WhyPort} port
 * @param {!Slices} slices
 * @return {!Promise<!Array<{ink: !Strokes, values: !Float32Array}>>}
 */
async function stepsOf(port, slices) {
  /** @type {!Array<{ink: !Strokes, values: !Float32Array}>} */
  const made = [];
  if (await port.changeFound() >= 0) {
    for (let step = 0; step <= STEPS; step++) {
      const ink = await port.changedInk(step / STEPS);
      const {counts, points} = flat(ink);
      made.push({ink, values: await port.answered(counts, points)});
      await slices.next();
    }
  }
  return made;
}

/** @param {!Change} change */
async function find({port: asked, ink, target: to, labelOf: name}) {
  forgetChange(to, name);
  searching = new AbortController();
  const {signal} = searching;
  const port = stoppable(asked, signal);
  const slices = new Slices({signal});
  tell(search, () => say("Stop"));
  progress.value = 0;
  progress.hidden = false;
  let isSure = false;
  try {
    const {counts, points} = flat(ink);
    await port.beginChange(counts, points, to);
    do {
      progress.value = await port.changeDone();
      await slices.next();
    } while (await port.change());
    const made = await stepsOf(port, slices);
    size = await port.changeSize();
    isSure = await port.changeIsSure();
    slices.stopIfAsked();
    steps = made;
  } catch (stopped) {
    if (searching?.signal === signal) {
      forgetChange(to, name);
    }
    return;
  }
  searching = null;
  progress.hidden = true;
  offer();
  if (steps.length === 0) {
    tell(found, () => say("No small change was found."));
    return;
  }
  slider.hidden = player.hidden = bent.hidden = false;
  tellFound(isSure);
  showStep(STEPS);
  if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
    showStep(0);
    play();
  }
}

/**
 * What was found is gone: the question is another.
 * @param {number} to what the ink shall become, or -1
 * @param {function(number): string} name what classes are called
 */
export function forgetChange(to, name) {
  searching?.abort();
  searching = null;
  stop();
  steps = [];
  slider.hidden = player.hidden = progress.hidden = true;
  bent.hidden = true;
  target = to;
  labelOf = name;
  offer();
  [found, stepText].forEach(element => tell(element, () => ""));
}

/** The search stops. */
export function stopChange() {
  searching?.abort();
}

/**
 * @param {function(): ?Change} ask what is looked for; nothing, as long as nothing can be
 * @return {!Array<!Element>}
 */
export function buildChange(ask) {
  canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "class": "square smooth",
    "aria-label": "The ink as it was, and bent"}));
  bent = make("figure", {}, canvas, make("figcaption", {}, "The ink as it was, and bent"),
      make("p", {"class": "figures"}, "Lines show where each point goes, enlarged."));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawStep);
  found = telling("p", () => "", {"role": "status"});
  stepText = telling("p", () => "", {"class": "figures"});
  slider = /** @type {!HTMLInputElement} */ (make("input", {"type": "range", "min": 0, "max": STEPS, "aria-label": "Step of the change"}));
  slider.addEventListener("input", () => {
    stop();
    showStep(Number(slider.value));
  });
  search = /** @type {!HTMLButtonElement} */ (telling("button", () => "", {"type": "button"}));
  search.addEventListener("click", () => {
    const change = searching ? null : ask();
    if (searching) {
      searching.abort();
    } else if (change) {
      find(change);
    }
  });
  progress = /** @type {!HTMLProgressElement} */ (make("progress", {"aria-label": "Looking for it …"}));
  player = /** @type {!HTMLButtonElement} */ (make("button", {"type": "button"}, "Play it"));
  player.addEventListener("click", () => playing ? stop() : play());
  forgetChange(ANY, labelOf);
  return [make("h3", {}, "How little would make it another digit"), make("p", {"class": "chips"}, search, progress, player), found,
    make("div", {"class": "side"}, bent, make("div", {}, slider, stepText))];
}
