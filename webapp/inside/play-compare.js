// Two models on the same ink: the page's own, and one that a visitor brings. Only here: pads go on reading with ours.

import {Slices} from "../models/slices.js";
import {make} from "../element/dom.js";
import {openBrought} from "./brought.js";
import {flat} from "./flat.js";
import {latticeScript} from "./lattice-script.js";
import {State, View} from "./state.js";
import {TwoBars, twoBars} from "./two-bars.js";
import {percent, say, tell, telling} from "./words.js";

const DIGITS = [..."0123456789"];
/** Of a model with more classes these are shown. */
const MOST_LABELS = 64;

/** @type {?BroughtEngine} */
let engine = null;
/** @type {!Array<string>} */
let labels = [];
/** @type {?TwoBars} */
let bars = null;
/** Looks inside the brought model, or ours again. */
let looks = /** @type {?HTMLInputElement} */ (null);
/** @type {!Element} */
let body;
/** @type {!Element} */
let said;
/** @type {?LatticePort} */
let lattice = null;
/** @type {?AbortController} */
let work = null;

/**
 * @param {!View} view
 * @param {!Array<!File>} files of one model
 */
async function bring(view, files) {
  tell(said, () => say("Reading the model …"));
  try {
    const script = await view.modelScript();
    lattice ??= (await latticeScript())(view);
    const {refuse, dress, language} = view.modelUser;
    await script.loadModel(files, {}, {refuse, dress, language, useEngine(brought, names) {
      engine = brought;
      labels = names ?? DIGITS;
      return null;
    }});
    const rows = [...DIGITS, ...labels.filter(label => !DIGITS.includes(label)).slice(0, MOST_LABELS)];
    offerLook(view, engine);
    bars = twoBars("Two models on the same ink", "Ours", "Yours", rows);
    body.replaceChildren(bars.element, looks ? make("p", {"class": "chips"}, make("label", {}, looks, " ",
        make("span", {}, "Show the inside of yours, all over the page"))) : "");
    await compare(view);
  } catch (error) {
    tell(said, () => /** @type {!Error} */ (error).message);
  }
}

/**
 * A box by which the page shows the brought model's layers in the place of ours.
 * @param {!View} view
 * @param {?BroughtEngine} brought
 */
function offerLook(view, brought) {
  const names = labels;
  /** @type {?InsidePort} */
  let theirs = null;
  /** @type {!PackedModel} */
  let packed;
  if (looks?.checked) {
    view.look(view.own.port, DIGITS);
  }
  looks = brought?.pack ? /** @type {!HTMLInputElement} */ (make("input", {"type": "checkbox"})) : null;
  looks?.addEventListener("change", async () => {
    if (!looks.checked) {
      view.look(view.own.port, DIGITS);
      return;
    }
    try {
      packed ??= brought.pack();
      theirs ??= await openBrought(packed);
    } catch (error) {
      looks.checked = false;
      tell(said, () => say("What opens models could not be loaded. Go online, then try again."));
      return;
    }
    if (looks.checked) {
      view.look(theirs, names, packed);
    }
  });
}

/** @param {!View} view */
async function compare({state, own: {layers, port}}) {
  work?.abort();
  work = new AbortController();
  if (!engine || !bars || !lattice || state.ink.length === 0) {
    return;
  }
  const {counts, points} = flat(state.ink);
  const rows = [...DIGITS, ...labels.filter(label => !DIGITS.includes(label)).slice(0, MOST_LABELS)];
  // Where the page shows another network, this one has not read the ink.
  port.takeInk(state.ink);
  port.run(0);
  const ours = port.values(layers.length - 1).slice();
  engine.input.set(lattice.framed(counts, points, engine.width, engine.height));
  try {
    await new Slices({signal: work.signal}).pass(engine);
  } catch (stopped) {
    return;
  }
  const theirs = engine.output.slice();
  bars.show(rows.map(row => DIGITS.includes(row) ? ours[Number(row)] : undefined), rows.map(row => theirs[labels.indexOf(row)]));
  const [one, other] = [ours, theirs].map(values => values.indexOf(Math.max(...values)));
  tell(said, () => say("Ours reads a {0} ({1}), yours a {2} ({3}).", String(one), percent(ours[one]), labels[other], percent(theirs[other])));
}

/**
 * @param {!View} view
 * @return {!Array<!Element>}
 */
export function buildCompare(view) {
  const input = /** @type {!HTMLInputElement} */ (make("input", {"type": "file", "multiple": "", "id": "play-model"}));
  input.addEventListener("change", () => {
    if (input.files.length > 0) {
      bring(view, Array.from(input.files));
    }
  });
  body = make("div");
  said = telling("p", () => "", {"aria-live": "polite"});
  return [make("h3", {}, "Two models on the same ink"),
    make("p", {}, "Choose the files of a model of your own: TensorFlow.js, Keras, ONNX or TensorFlow Lite. They stay on your device."),
    make("p", {"class": "chips"}, make("label", {"for": "play-model"}, "Files of a model"), input), said, body];
}

/**
 * @param {!State} state
 * @param {!Set<string>} changes
 * @param {!View} view
 */
export function showCompare(state, changes, view) {
  if (state.isMoving) {
    work?.abort();
  } else if (["ink", "isMoving", "switches", "model"].some(name => changes.has(name))) {
    compare(view);
  }
}
