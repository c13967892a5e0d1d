// Why this digit and not that: what each part of one's own ink counts, and how little of it would have to change.

import {Slices} from "../models/slices.js";
import {make} from "../element/dom.js";
import {cleared, drawInk, Fit, fitted} from "./fit.js";
import {flat} from "./flat.js";
import {key} from "./key.js";
import {farthest, measure, paint, Sheet} from "./maps.js";
import {MOST, onShades, shades} from "./shades.js";
import {Section, View} from "./state.js";
import {closeWhy} from "./brought.js";
import {switchAlike, whyScript} from "./why-script.js";
import {figure, percent, say, tell, telling} from "./words.js";

/** What is shown instead of a class, for all others. */
const ANY = -1;
/** What the network takes, in place of a node. */
const INPUT = -1;
/** How far the lines reach, in px, that show where a point goes which moves farthest. */
const REACH = 24;
/** How much of one's own ink is seen over a picture, of 255. */
const VEIL = 110;
/** What takes long is shown as it is by then, so often. */
const BETWEEN_MILLIS = 500;
/** A step of the animation stays so long. */
const FRAME_MILLIS = 120;
/** So many steps lead from the ink as it is to the bent one. */
const STEPS = 16;
const SIZE = 252;
const ROOM = 24;

/**
 * What explains the network; of a brought model all that it is asked gives promises.
 * @type {?WhyPort}
 */
let port = null;
/**
 * The network that is explained, and what its classes are called.
 * @type {{port: !InsidePort, layers: !Array<!InsideLayer>, labels: !Array<string>}}
 */
let shown;
/** @type {!HTMLSelectElement} */
let digit;
/** @type {!HTMLSelectElement} */
let other;
/** @type {{covered: !Picture, slopes: !Picture}} */
let pictures;
/** @type {!Element} */
let said;
/** @type {!HTMLInputElement} */
let slider;
/** @type {!HTMLButtonElement} */
let search;
/** @type {!HTMLButtonElement} */
let player;
/** @type {!Element} */
let found;
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
let work = null;
/** @type {?AbortController} */
let searching = null;
let playing = 0;
let isOwnChoice = false;

/**
 * - values: what it shows at present; veil: one's own ink over it.
 * @typedef {{
 *   sheet: !Sheet,
 *   veil: !HTMLCanvasElement,
 *   figure: !Element,
 *   values: !Float32Array,
 * }}
 */
let Picture;

/**
 * A picture as large as the network's, with a line under it.
 * @param {!Array<number>} shape of what the network takes
 * @param {string} text
 * @return {!Picture}
 */
function picture([height, width], text) {
  const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "class": "square", "aria-label": text}));
  const sheet = {canvas, height, width, maps: 1, columns: 1, gap: 0, first: 0, count: 1};
  measure(sheet);
  const veil = /** @type {!HTMLCanvasElement} */ (make("canvas", {width, height, "class": "square veil", "aria-hidden": "true"}));
  return {sheet, veil, values: new Float32Array(height * width),
    figure: make("figure", {}, make("div", {"class": "veiled"}, canvas, veil), make("figcaption", {}, text))};
}

/**
 * One's own ink over a picture, so that it can be seen which part of it is meant.
 * @param {!Picture} of
 * @param {!Float32Array} framed
 */
function veil({veil: canvas}, framed) {
  const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(canvas.width, canvas.height);
  const ink = shades[2 * MOST] & 0xffffff;
  new Uint32Array(image.data.buffer).set(Array.from(framed, value => (ink | Math.round(VEIL * Math.min(1, value)) << 24) >>> 0));
  context.putImageData(image, 0, 0);
}

/**
 * @param {!Picture} of
 * @param {!Float32Array} values
 */
function show(of, values) {
  of.values = values;
  paint(of.sheet, values, farthest(values));
}

/**
 * Where a picture has most and least.
 * @param {!Picture} of
 * @param {string} what is called what has most; {0} row, {1} column, {2} how much
 * @param {string} against the same of what has least
 */
function describe({sheet, values}, what, against) {
  const at = (/** number */ i, /** string */ text) => say(text, figure(Math.floor(i / sheet.width) + 1), figure(i % sheet.width + 1),
      figure(values[i], 2));
  const most = values.indexOf(Math.max(...values));
  const least = values.indexOf(Math.min(...values));
  tell(sheet.canvas, () => [...values[most] > 0 ? [at(most, what)] : [], ...values[least] < 0 ? [at(least, against)] : []].join(" ") ||
    say("Nothing speaks for it or against it."), "aria-label");
}

const best = (/** !Float32Array */ values) => values.indexOf(Math.max(...values));
const answers = () => shown.port.values(shown.layers.length - 1);
const labelOf = (/** number */ i) => shown.labels[i] ?? String(i);

const chosen = () => Number(digit.value);
const against = () => Number(other.value) === chosen() ? ANY : Number(other.value);

/**
 * Puts the answer into the choices, unless somebody has chosen.
 * @param {!Float32Array} values
 */
function offer(values) {
  if (!isOwnChoice) {
    digit.value = String(best(values));
  }
}

/** Nothing of ink that is gone stays. */
function empty() {
  tell(said, () => say("Write a digit, and it is explained here."));
  for (const one of [pictures.covered, pictures.slopes]) {
    show(one, new Float32Array(one.values.length));
    veil(one, one.values);
    tell(one.sheet.canvas, () => say("Nothing speaks for it or against it."), "aria-label");
  }
}

/** @param {!View} view */
async function ask(view) {
  work?.abort();
  work = new AbortController();
  const {signal} = work;
  const slices = new Slices({signal});
  try {
    port ??= await whyScript(view);
  } catch (error) {
    tell(said, () => say("What explains could not be loaded. Go online, then write again."));
    return;
  }
  if (signal.aborted) {
    return;
  }
  switchAlike(port, shown);
  const [of, not] = [chosen(), against()];
  const {state} = view;
  search.disabled = state.ink.length === 0;
  if (search.disabled) {
    empty();
    return;
  }
  const values = answers();
  tell(said, () => not === ANY ? say("{0} has {1}.", labelOf(of), percent(values[of]))
    : say("{0} has {1}, {2} has {3}.", labelOf(of), percent(values[of]), labelOf(not), percent(values[not])));
  const framed = shown.port.values(INPUT).slice();
  [pictures.covered, pictures.slopes].forEach(one => veil(one, framed));
  const slopes = await port.slopes(framed, of, not);
  if (signal.aborted) {
    return;
  }
  show(pictures.slopes, slopes);
  describe(pictures.slopes, "More ink helps it most at row {0}, column {1}: {2}.", "It hurts most at row {0}, column {1}: {2}.");
  try {
    await port.beginCovering(framed, of, not);
    let due = performance.now() + BETWEEN_MILLIS;
    do {
      await slices.next();
      if (performance.now() > due) {
        show(pictures.covered, await port.covered());
        slices.stopIfAsked();
        due = performance.now() + BETWEEN_MILLIS;
      }
    } while (await port.cover());
    slices.stopIfAsked();
    show(pictures.covered, await port.covered());
    slices.stopIfAsked();
    describe(pictures.covered, "Most speaks for it at row {0}, column {1}: {2}.", "Most speaks against it at row {0}, column {1}: {2}.");
  } catch (stopped) {
    // Another question came.
  }
}

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
  tell(found, text);
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

function forget() {
  searching?.abort();
  searching = null;
  stop();
  steps = [];
  slider.hidden = player.hidden = progress.hidden = true;
  bent.hidden = true;
  search.textContent = "Find the smallest change";
  tell(found, () => "");
}

/**
 * The steps to the change that was found, if one was.
 * @param {!Slices} slices
 * @return {!Promise<undefined>}
 */
async function bend(slices) {
  if (await port.changeFound() < 0) {
    return;
  }
  size = await port.changeSize();
  /** @type {!Array<{ink: !Strokes, values: !Float32Array}>} */
  const made = [];
  for (let step = 0; step <= STEPS; step++) {
    const ink = await port.changedInk(step / STEPS);
    const {counts, points} = flat(ink);
    made.push({ink, values: await port.answered(counts, points)});
    await slices.next();
  }
  steps = made;
}

/** @param {!View} view */
async function find(view) {
  forget();
  if (!port) {
    return;
  }
  searching = new AbortController();
  const {signal} = searching;
  const slices = new Slices({signal});
  search.textContent = "Stop";
  progress.value = 0;
  progress.hidden = false;
  try {
    const {counts, points} = flat(view.state.ink);
    switchAlike(port, shown);
    await port.beginChange(counts, points, against());
    do {
      progress.value = await port.changeDone();
      await slices.next();
    } while (await port.change());
    await bend(slices);
  } catch (stopped) {
    if (searching?.signal === signal) {
      forget();
    }
    return;
  }
  searching = null;
  progress.hidden = true;
  search.textContent = "Find the smallest change";
  if (steps.length === 0) {
    tell(found, () => say("No small change was found."));
    return;
  }
  slider.hidden = player.hidden = bent.hidden = false;
  showStep(STEPS);
  if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
    showStep(0);
    play();
  }
}

/** @type {!Section} */
export const why = {
  id: "why",
  isOfNetwork: true,
  build(root, view) {
    const {layers, labels} = view;
    work?.abort();
    searching?.abort();
    closeWhy(port);
    port = null;
    isOwnChoice = false;
    shown = {port: view.port, layers, labels};
    const classes = layers[layers.length - 1].shape.at(-1);
    const shape = view.port.inputShape();
    const options = Array.from({length: classes}, (_, i) => make("option", {"value": i, "translate": "no"}, labelOf(i)));
    digit = /** @type {!HTMLSelectElement} */ (make("select", {"id": "why-digit"}, ...options));
    other = /** @type {!HTMLSelectElement} */ (make("select", {"id": "why-other"}, make("option", {"value": ANY}, "any other"),
        ...options.map(option => option.cloneNode(true))));
    digit.addEventListener("change", () => {
      isOwnChoice = true;
      ask(view);
    });
    other.addEventListener("change", () => {
      forget();
      ask(view);
    });
    pictures = {
      covered: picture(shape, "What its parts count: the score falls where it is covered"),
      slopes: picture(shape, "Where more ink would help, or hurt"),
    };
    canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "class": "square smooth",
      "aria-label": "The ink as it was, and bent"}));
    bent = make("figure", {}, canvas, make("figcaption", {}, "The ink as it was, and bent"),
        make("p", {"class": "figures"}, "Lines show where each point goes, enlarged."));
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawStep);
    said = telling("p", () => "");
    found = telling("p", () => "", {"aria-live": "polite"});
    slider = /** @type {!HTMLInputElement} */ (make("input", {"type": "range", "min": 0, "max": STEPS, "aria-label": "Step of the change"}));
    slider.addEventListener("input", () => {
      stop();
      showStep(Number(slider.value));
    });
    search = /** @type {!HTMLButtonElement} */ (make("button", {"type": "button"}, "Find the smallest change"));
    search.addEventListener("click", () => searching ? searching.abort() : find(view));
    progress = /** @type {!HTMLProgressElement} */ (make("progress", {"aria-label": "Looking for it …"}));
    player = /** @type {!HTMLButtonElement} */ (make("button", {"type": "button"}, "Play it"));
    player.addEventListener("click", () => playing ? stop() : play());
    root.replaceChildren(
        make("p", {"class": "chips"}, make("label", {"for": "why-digit"}, "Why"), digit, make("label", {"for": "why-other"}, "and not"), other),
        said, key("For it", "Against it"), make("div", {"class": "side"}, pictures.covered.figure, pictures.slopes.figure),
        make("h3", {}, "How little would make it another digit"),
        make("p", {"class": "chips"}, search, progress, player), make("div", {"class": "side"}, bent, make("div", {}, slider, found)));
    forget();
    onShades(() => [pictures.covered, pictures.slopes].forEach(of => show(of, of.values)));
  },
  show(state, changes, view) {
    if (!state.isMoving && ["ink", "isMoving", "switches", "model"].some(name => changes.has(name))) {
      if (changes.has("ink")) {
        isOwnChoice = false;
      }
      offer(answers());
      forget();
      ask(view);
    } else if (state.isMoving) {
      work?.abort();
      searching?.abort();
    }
  },
};
