// Why this digit and not that: what each part of one's own ink counts, and how little of it would have to change.

import {Slices} from "../models/slices.js";
import {make} from "../element/dom.js";
import {closeWhy} from "./brought.js";
import {key} from "./key.js";
import {farthest, measure, paint, Sheet} from "./maps.js";
import {rowsOff, saysNothing} from "./off.js";
import {MOST, onShades, shades} from "./shades.js";
import {Section, View} from "./state.js";
import {stoppable} from "./stoppable.js";
import {buildChange, forgetChange, stopChange} from "./why-change.js";
import {askParts, buildParts} from "./why-parts.js";
import {switchAlike, whyScript} from "./why-script.js";
import {pictureTable} from "./why-table.js";
import {figure, percent, say, tell, telling} from "./words.js";

/** What is shown instead of a class, for all others. */
const ANY = -1;
/** What the network takes, in place of a node. */
const INPUT = -1;
/** How much of one's own ink is seen over a picture, of 255. */
const VEIL = 110;
/** What takes long is shown as it is by then, so often. */
const BETWEEN_MILLIS = 500;

/** Which question the section's body is busy with. */
const BUSY = "data-busy";

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
/** What there is to see of ink that is explained.
 * @type {!HTMLElement} */
let explained;
/** @type {?AbortController} */
let work = null;
let questions = 0;
/** Whether a person has chosen the digit, and the other one: of this ink, and of what is added to it. */
let isOwnDigit = false;
let isOwnOther = false;
/** Which of the pad's digits that is. */
let place = 0;
/**
 * What an address asks, as long as nothing is read.
 * @type {?Array<number>}
 */
let given = null;

/**
 * - values: what it shows at present; veil: one's own ink over it; table: its figures.
 * @typedef {{
 *   sheet: !Sheet,
 *   veil: !HTMLCanvasElement,
 *   figure: !Element,
 *   values: !Float32Array,
 *   table: {element: !Element, show: function(!Float32Array)},
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
  const table = pictureTable(text, height, width);
  return {sheet, veil, table, values: new Float32Array(height * width),
    figure: make("figure", {}, make("div", {"class": "veiled"}, canvas, veil), make("figcaption", {}, text), table.element)};
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
  of.table.show(values);
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
const against = () => Number(other.value);

/** What the ink shall become: what is asked about, if it is not that; else what somebody compares it with, or whatever is nearest. */
const wanted = () => chosen() !== best(answers()) ? chosen() : isOwnOther ? against() : ANY;

/**
 * Puts the answer and the runner-up into the choices, unless somebody has chosen.
 * @param {!Float32Array} values
 */
function offer(values) {
  if (!isOwnDigit) {
    digit.value = String(best(values));
  }
  if (!isOwnOther || against() === chosen()) {
    other.value = String(best(values.map((value, i) => i === chosen() ? -1 : value)));
  }
  for (const option of other.options) {
    option.disabled = option.value === digit.value;
  }
}

/**
 * @param {!View} view
 * @param {!Float32Array} values what the network says
 * @return {?function(): string} why there is nothing to explain; nothing, if there is
 */
function refused(view, values) {
  const {ink, answer} = view.state;
  return ink.length === 0 ? () => say("Write a digit, and it is explained here.")
    : answer && answer.text === "" ? () => say("This is read as no number, so there is nothing to explain.")
      : saysNothing(values) && rowsOff(view).length > 0 ? () => say("The network says nothing of it: no digit has more than {0}.", percent(Math.max(...values)))
        : null;
}

/** @param {!View} view */
async function ask(view) {
  work?.abort();
  work = new AbortController();
  const {signal} = work;
  const slices = new Slices({signal});
  const {state} = view;
  const values = answers().slice();
  const why = refused(view, values);
  // Nothing of ink that is gone stays.
  explained.hidden = !!why;
  if (why) {
    tell(said, why);
    return;
  }
  try {
    if (!port) {
      tell(said, () => say("Working out why …"));
      port = await whyScript(view);
    }
  } catch (error) {
    explained.hidden = true;
    tell(said, () => say("What explains could not be loaded. Go online, then write again."));
    return;
  }
  if (signal.aborted) {
    return;
  }
  switchAlike(port, shown);
  const asked = stoppable(port, signal);
  const [of, not] = [chosen(), against()];
  tell(said, () => not === ANY ? say("{0} has {1}.", labelOf(of), percent(values[of]))
    : say("{0} has {1}, {2} has {3}.", labelOf(of), percent(values[of]), labelOf(not), percent(values[not])));
  const framed = shown.port.values(INPUT).slice();
  [pictures.covered, pictures.slopes].forEach(one => veil(one, framed));
  try {
    // What says most in least time comes first.
    await askParts(asked, state.ink, framed, {of, not, is: best(values), labelOf}, slices);
    show(pictures.slopes, await asked.slopes(framed, of, not));
    describe(pictures.slopes, "More ink helps it most at row {0}, column {1}: {2}.", "It hurts most at row {0}, column {1}: {2}.");
    await asked.beginCovering(framed, of, not);
    let due = performance.now() + BETWEEN_MILLIS;
    do {
      await slices.next();
      if (performance.now() > due) {
        show(pictures.covered, await asked.covered());
        due = performance.now() + BETWEEN_MILLIS;
      }
    } while (await asked.cover());
    show(pictures.covered, await asked.covered());
    describe(pictures.covered, "Most speaks for it at row {0}, column {1}: {2}.", "Most speaks against it at row {0}, column {1}: {2}.");
  } catch (stopped) {
    // Another question came.
  }
}

/**
 * Asks what an address asks; of no other digits than there are.
 * @param {!Array<number>} asked
 */
function take([of, not]) {
  isOwnDigit = !!digit.options[of];
  isOwnOther = isOwnDigit && !!other.options[not + 1] && not !== of;
  digit.value = isOwnDigit ? String(of) : digit.value;
  other.value = isOwnOther ? String(not) : other.value;
}

/**
 * Begins to explain what is written now; the section's body is busy until that is shown.
 * @param {!View} view
 */
function begin(view) {
  offer(answers());
  forgetChange(wanted(), labelOf);
  const body = /** @type {!Element} */ (explained.parentElement);
  const question = String(++questions);
  // What paper waits for.
  body.setAttribute(BUSY, question);
  ask(view).then(() => {
    if (body.getAttribute(BUSY) === question) {
      body.removeAttribute(BUSY);
    }
  });
}

/** @type {!Section} */
export const why = {
  id: "why",
  isOfNetwork: true,
  build(root, view) {
    const {layers, labels} = view;
    work?.abort();
    stopChange();
    closeWhy(port);
    port = null;
    isOwnDigit = isOwnOther = false;
    shown = {port: view.port, layers, labels};
    const classes = layers[layers.length - 1].shape.at(-1);
    const shape = view.port.inputShape();
    const options = Array.from({length: classes}, (_, i) => make("option", {"value": i, "translate": "no"}, labelOf(i)));
    digit = /** @type {!HTMLSelectElement} */ (make("select", {"id": "why-digit"}, ...options));
    other = /** @type {!HTMLSelectElement} */ (make("select", {"id": "why-other"}, make("option", {"value": ANY}, "any other"),
        ...options.map(option => option.cloneNode(true))));
    digit.addEventListener("change", () => {
      isOwnDigit = true;
      begin(view);
      view.change({asked: [chosen(), against()]});
    });
    other.addEventListener("change", () => {
      isOwnOther = true;
      begin(view);
      view.change({asked: [chosen(), against()]});
    });
    given = view.port === view.own.port ? view.state.asked : null;
    pictures = {
      covered: picture(shape, "What its parts count: the score falls where it is covered"),
      slopes: picture(shape, "Where more ink would help, or hurt"),
    };
    said = telling("p", () => "");
    const change = buildChange(() => {
      if (!port) {
        return null;
      }
      switchAlike(port, shown);
      return {port, ink: view.state.ink, target: wanted(), labelOf};
    });
    const strip = make("a", {"href": "#play-strip"}, "See how it came to this while it was written");
    strip.addEventListener("click", event => {
      // Else the ink would go from the address.
      event.preventDefault();
      view.go("play-strip");
    });
    explained = make("div", {"class": "explained", "hidden": ""}, key("For it", "Against it"), buildParts(), make("p", {}, strip),
        make("h3", {}, "The same, pixel by pixel"),
        make("div", {"class": "side"}, pictures.covered.figure, pictures.slopes.figure), ...change);
    root.replaceChildren(
        make("p", {"class": "chips"}, make("label", {"for": "why-digit"}, "Why"), digit, make("label", {"for": "why-other"}, "and not"), other),
        said, make("p", {"class": "figures"}, "Here the picture alone counts, as in the answer above."), explained);
    onShades(() => [pictures.covered, pictures.slopes].forEach(of => show(of, of.values)));
  },
  show(state, changes, view) {
    if (state.ink.length === 0 || state.digit !== place || changes.has("isExample")) {
      isOwnDigit = isOwnOther = false;
      place = state.digit;
      if (state.asked) {
        view.change({asked: null});
      }
    }
    if (given && state.answer) {
      take(given);
      view.change({asked: given});
      given = null;
    }
    if (state.isMoving) {
      work?.abort();
      stopChange();
      return;
    }
    if (["ink", "isMoving", "switches", "model"].some(name => changes.has(name))) {
      begin(view);
    }
  },
};
