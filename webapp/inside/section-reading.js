// The reading: which strokes may be one digit, what each candidate is worth, and the best ways through all ink.

import {make} from "../element/dom.js";
import {cleared, drawInk, fitted, wide} from "./fit.js";
import {flat} from "./flat.js";
import {latticeScript} from "./lattice-script.js";
import {penTable} from "./pen-table.js";
import {smallPicture} from "./small-picture.js";
import {Section, State, View} from "./state.js";
import {figure, percent, say, tell, telling} from "./words.js";

const WIDTH = wide();
const HEIGHT = 220;
const ROOM = 34;
/** While the pen moves a reading may take so long that frames stay whole. */
const MOST_MILLIS = 6;
/** Ways that are shown. */
const MOST_PATHS = 3;

/** @type {!HTMLCanvasElement} */
let canvas;
/** @type {!Element} */
let said;
/** @type {!Element} */
let paths;
/** @type {!Element} */
let rows;
/** @type {!Element} */
let pen;
/** What stands over the ways and the candidates, and over what the pen says.
 * @type {{ways: !Array<!Element>, pen: !Array<!Element>}} */
let heads;
/** @type {?function(!View): !LatticePort} */
let open = null;
let isComing = false;
/** @type {?LatticePort} */
let lattice = null;
/** @type {?SeenReading} */
let reading = null;
/** @type {{line: number, candidate: number}} */
let chosen = {line: 0, candidate: -1};
let millis = 0;
/** @type {!State} */
let last;

/**
 * Asks the reader, and then gives the network its own digit again.
 * @param {!View} view
 * @param {function(!LatticePort): T} ask
 * @return {T}
 * @template T
 */
function asked(view, ask) {
  const {own: {port}, state} = view;
  lattice ??= open(view);
  const answer = ask(lattice);
  port.takeInk(state.ink);
  port.run(0);
  return answer;
}

/**
 * Fetches what reads, once.
 * @param {!View} view
 */
async function load(view) {
  isComing = true;
  try {
    open = await latticeScript();
    view.change({switches: view.state.switches});
  } catch (error) {
    isComing = false;
    tell(said, () => say("What shows the reading could not be loaded. Go online, then write again."));
  }
}

/**
 * @param {!CanvasRenderingContext2D} context
 * @param {!SeenLine} line
 * @param {!Array<!SeenStep>} steps
 * @param {{scale: number, left: number, top: number}} fit
 * @param {boolean} above whether the signs stand above their boxes
 */
function drawPath(context, {candidates}, steps, {scale, left, top}, above) {
  for (const {candidate, text} of steps) {
    const box = candidates[candidate];
    const around = above ? 8 : 5;
    const [x, y] = [box.left * scale + left - around, box.top * scale + top - around];
    const [width, height] = [box.width * scale + 2 * around, box.height * scale + 2 * around];
    context.strokeRect(x, y, width, height);
    context.fillText(text, x + width / 2, above ? Math.max(10, y - 8) : Math.min(HEIGHT - 10, y + height + 14));
  }
}

/**
 * The best way that reads what is next best. All ways that read the same count together, so it need not be the second.
 * @param {!SeenLine} line
 * @return {number} its place; negative for none
 */
function nextOf({paths, runnerUp}) {
  const second = reading.lines.length === 1 ? reading.alternatives[1] : undefined;
  const next = second ? paths.findIndex(({text}) => text === second.text) : -1;
  return next < 0 ? runnerUp : next;
}

function draw() {
  const context = cleared(canvas, WIDTH, HEIGHT);
  const {strokes} = last;
  if (strokes.length === 0) {
    return;
  }
  const styles = getComputedStyle(canvas);
  const [ink, accent, below] = ["--ink", "--accent", "--map-below"].map(name => styles.getPropertyValue(name));
  const fit = fitted(strokes, WIDTH, HEIGHT, ROOM);
  drawInk(context, strokes, fit, ink);
  context.font = "600 16px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const line of reading?.lines ?? []) {
    const next = nextOf(line);
    if (next >= 0 && next < line.paths.length) {
      context.lineWidth = 1.5;
      context.setLineDash([5, 4]);
      context.strokeStyle = context.fillStyle = below;
      // What both have alike is drawn once.
      const others = line.paths[next].steps.filter(({candidate, text}) =>
        !line.paths[0].steps.some(step => step.candidate === candidate && step.text === text));
      drawPath(context, line, others, fit, false);
    }
    context.lineWidth = 2;
    context.setLineDash([]);
    context.strokeStyle = context.fillStyle = accent;
    drawPath(context, line, line.paths[0].steps, fit, true);
  }
}

/** @return {string} */
function summary() {
  if (!reading || !reading.text) {
    return last.strokes.length === 0 ? "" : say("This is read as no number.");
  }
  const [first, second] = reading.alternatives;
  return [say("Read as {0}: {1} of all ways through the ink.", reading.text, percent(first.confidence)),
    ...second ? [say("Next best: {0}, {1}.", second.text, percent(second.confidence))] : [],
    ...percent(reading.confidence) === percent(first.confidence) ? []
      : [say("The pad says {0}: its least certain digit by itself has no more, by picture and pen.", percent(reading.confidence))]].join(" ");
}

/**
 * @param {!SeenCandidate} candidate
 * @return {string} which strokes it is
 */
function strokesOf({parts}) {
  /** @type {!Array<string>} */
  const names = [];
  for (let i = 0; i < parts.length; i += 3) {
    const [stroke, from, to] = parts.slice(i, i + 3);
    const whole = from === 0 && to === last.strokes[stroke].length - 1;
    names.push(whole ? say("stroke {0}", figure(stroke + 1))
      : say("stroke {0}, points {1} to {2}", figure(stroke + 1), figure(from + 1), figure(to + 1)));
  }
  return names.join(" + ");
}

const score = (/** number */ number) => figure(number, 2);

/**
 * A candidate as a button that chooses it.
 * @param {!View} view
 * @param {number} line
 * @param {number} candidate
 * @param {string} text
 * @return {!HTMLElement}
 */
function chip(view, line, candidate, text) {
  const {candidates} = reading.lines[line];
  const button = make("button", {"type": "button", "class": "chip", "data-candidate": `${line} ${candidate}`},
      smallPicture(candidates[candidate].picture), make("b", {"translate": "no"}, text));
  tell(button, () => `${text}: ${strokesOf(candidates[candidate])}`, "aria-label");
  button.addEventListener("click", () => {
    chosen = {line, candidate};
    mark();
    hear(view);
  });
  return button;
}

/**
 * @param {!View} view
 * @param {number} line
 * @param {!SeenPath} path
 * @param {number} place
 * @return {!Element}
 */
function way(view, line, path, place) {
  const best = reading.lines[line].paths[0];
  const times = Math.exp(best.score - path.score);
  const steps = path.steps.map(({candidate, text, score: worth, join}, i) => make("span", {"class": "worth"},
      ...(i > 0 ? [telling("span", () => say("as neighbours {0}", score(join)), {"class": "figures"})] : []),
      chip(view, line, candidate, text), make("span", {"translate": "no"}, score(worth))));
  return make("li", {"class": place === 0 ? "best" : "other"},
      make("p", {"translate": "no"}, make("b", {}, path.text), " ",
          telling("span", () => place === 0 ? say("worth {0}: the best way", score(path.score))
            : say("worth {0}: the best way is {1} times as likely", score(path.score),
                figure(Math.min(times, 1e6), times < 10 ? 1 : 0)), {"class": "figures"})),
      make("div", {"class": "steps"}, ...steps));
}

/** @param {!View} view */
function list(view) {
  const {lines} = reading ?? {lines: []};
  heads.ways.forEach(head => head.toggleAttribute("hidden", lines.length === 0));
  paths.replaceChildren(...lines.flatMap((of, line) => {
    const {paths: all} = of;
    const next = nextOf(of);
    const few = all.slice(0, MOST_PATHS);
    return [...few, ...(next >= MOST_PATHS && next < all.length ? [all[next]] : [])]
      .map((path, place) => way(view, line, path, place));
  }));
  rows.replaceChildren(...lines.flatMap(({candidates, paths: [best]}, line) => candidates.map((candidate, i) => {
    const [first] = candidate.labels;
    const isBest = best.steps.some(step => step.candidate === i);
    return make("tr", {}, make("td", {}, chip(view, line, i, first.text)),
        telling("td", () => strokesOf(candidate)), make("td", {"translate": "no"}, score(candidate.score)),
        make("td", {"translate": "no"}, candidate.labels.map(label => `${label.text}\u00a0${score(label.score)}`).join(" · ")),
        make("td", {}, isBest ? "yes" : "no"));
  })));
  mark();
}

/** All buttons of the candidate that is chosen are pressed. */
function mark() {
  for (const button of [...paths.querySelectorAll("button"), ...rows.querySelectorAll("button")]) {
    const isChosen = button.getAttribute("data-candidate") === `${chosen.line} ${chosen.candidate}`;
    button.setAttribute("aria-pressed", String(isChosen));
  }
}

/** @param {!View} view */
function hear(view) {
  const {line, candidate} = chosen;
  const of = reading?.lines[line]?.candidates[candidate];
  pen.replaceChildren(...(of && !of.mark ? penTable(asked(view, port => port.hear(line, candidate)), view.numbers[0]) : []));
  heads.pen.forEach(head => head.toggleAttribute("hidden", pen.children.length === 0));
}

/** The digit that is looked into is the one that the pen is asked about. */
function choose() {
  let digit = last.digit;
  chosen = {line: 0, candidate: -1};
  (reading?.lines ?? []).forEach(({paths: [{steps}]}, line) => {
    if (digit >= 0 && digit < steps.length) {
      chosen = {line, candidate: steps[digit].candidate};
    }
    digit -= steps.length;
  });
}

/** @type {!Section} */
export const readingSteps = {
  id: "reading",
  build(root) {
    canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": "Ink", "class": "wide"}));
    said = telling("p", () => "");
    paths = make("ol", {"class": "ways", "role": "list"});
    rows = make("tbody");
    pen = make("div");
    const columns = ["Candidate", "Of", "Worth as one digit", "And as this digit", "In the best way"];
    heads = {
      ways: [make("h3", {"hidden": ""}, "The best ways through the ink"), make("details", {"hidden": ""}, make("summary", {}, "All candidates, as a table"),
          make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "Candidates"}, make("table", {"class": "wraps"},
              make("thead", {}, make("tr", {}, ...columns.map(text => make("th", {"scope": "col"}, text)))), rows)))],
      pen: [make("h3", {"hidden": ""}, "What the pen says")],
    };
    const [over, table] = heads.ways;
    root.replaceChildren(canvas, said, over, paths, table, ...heads.pen, pen);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  },
  show(state, changes, view) {
    last = state;
    if (changes.has("switches") || changes.has("model")) {
      lattice = null;
    }
    if (!open) {
      draw();
      if (!isComing) {
        load(view);
      }
      return;
    }
    const isNew = ["strokes", "switches", "model"].some(name => changes.has(name));
    const isRest = !state.isMoving && changes.has("isMoving");
    if ((isNew || isRest) && (!state.isMoving || millis < MOST_MILLIS)) {
      const begin = performance.now();
      const {counts, points} = flat(state.strokes);
      reading = asked(view, port => port.read(counts, points));
      millis = performance.now() - begin;
      draw();
      tell(said, summary);
    }
    if (!state.isMoving && (isNew || isRest || changes.has("digit"))) {
      choose();
      list(view);
      hear(view);
      tell(canvas, () => say("The ink with a box around each digit of the best way, and dashed ones of the next: {0}", summary()),
          "aria-label");
    }
  },
};
