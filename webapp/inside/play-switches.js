// Parts of what reads are switched off, and the answer falls: maps, layers, the framing, the pen.

import {make} from "../element/dom.js";
import {flat} from "./flat.js";
import {latticeScript} from "./lattice-script.js";
import {farthest, measure, paint, Sheet} from "./maps.js";
import {isWhole, rowsOff, saysNothing, turnAllOn} from "./off.js";
import {answerToPicture, broughtAnswer} from "./play-answers.js";
import {onShades} from "./shades.js";
import {State, View} from "./state.js";
import {TwoBars, twoBars} from "./two-bars.js";
import {figure, percent, say, tell, telling} from "./words.js";

/** So many maps have buttons at once. */
const PAGE = 64;
/** @type {!HTMLSelectElement} */
let choice;
/** @type {!Element} */
let group;
/**
 * A button for each map that is listed, with what the map has.
 * @type {!Array<{map: number, button: !Element, sheet: !Sheet}>}
 */
let buttons = [];
/** @type {!HTMLElement} */
let pager;
/** @type {!HTMLInputElement} */
let frames;
/** @type {!HTMLInputElement} */
let hears;
/** @type {!TwoBars} */
let bars;
/** @type {!Element} */
let said;
/** @type {?LatticePort} */
let lattice = null;
let page = 0;
/** @type {?View} */
let shown = null;

onShades(() => {
  if (shown) {
    showButtons(shown);
  }
});

/** @param {string} text
 * @return {!HTMLInputElement} */
const box = text => /** @type {!HTMLInputElement} */ (make("input", {"type": "checkbox", "checked": "", "aria-label": text}));

/**
 * Fetches what knows the pen, once.
 * @param {!View} view
 */
async function load(view) {
  if (!lattice) {
    try {
      lattice = (await latticeScript())(view);
      changed(view);
    } catch (error) {
      tell(said, () => say("What shows the reading could not be loaded. Go online, then write again."));
    }
  }
}

/** @param {!View} view */
function changed(view) {
  showButtons(view);
  view.change({switches: view.state.switches + 1});
}

/** @param {!View} view */
function list(view) {
  const {port, rows} = view;
  const {last, maps, height, width} = rows[Number(choice.value)];
  const first = page * PAGE;
  buttons = Array.from({length: Math.min(PAGE, maps - first)}, (_, i) => {
    const map = first + i;
    const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"aria-hidden": "true"}));
    const sheet = {canvas, height, width, maps, columns: 1, gap: 0, first: map, count: 1};
    measure(sheet);
    const button = make("button", {"type": "button", "translate": "no"}, canvas, make("span", {}, figure(map + 1)));
    tell(button, () => say("Map {0}", figure(map + 1)), "aria-label");
    button.addEventListener("click", () => {
      port.turn(last, map, !port.isOn(last, map));
      changed(view);
    });
    return {map, button, sheet};
  });
  group.replaceChildren(...buttons.map(({button}) => button));
  pager.hidden = maps <= PAGE;
  showButtons(view);
}

/**
 * What each map has, or would have if it were on, and whether it is.
 * @param {!View} view
 */
function showButtons({port, rows}) {
  const {last} = rows[Number(choice.value)];
  const values = port.unblanked(last);
  const most = farthest(values);
  for (const {map, button, sheet} of buttons) {
    button.setAttribute("aria-pressed", String(port.isOn(last, map)));
    paint(sheet, values, most);
  }
}

/**
 * All maps of the chosen layer.
 * @param {!View} view
 * @param {boolean} on
 */
function turnLayer(view, on) {
  view.port.turnAll(view.rows[Number(choice.value)].last, on);
  changed(view);
}

/**
 * The probabilities with what is off now; of a brought network without the framing none until they have come.
 * @param {!View} view
 * @return {!Float32Array}
 */
function now(view) {
  const {port, own, layers, brought, state} = view;
  const last = layers.length - 1;
  if (state.ink.length === 0) {
    return new Float32Array(layers[last].shape.at(-1));
  }
  const {counts, points} = flat(state.ink);
  let values = port.values(last).slice();
  if (!state.isFramed && lattice) {
    const {clientWidth, clientHeight} = /** @type {!Element} */ (document.getElementById("pad"));
    const [height, width] = port.inputShape();
    const picture = lattice.unframed(counts, points, clientWidth, clientHeight, width, height);
    if (brought) {
      return unframed(view, picture);
    }
    port.takePicture(picture);
    port.run(0);
    values = port.values(last).slice();
    port.takeInk(state.ink);
    port.run(0);
  }
  // The pen's weights were fitted to the page's own network.
  return state.isHeard && lattice && port === own.port ? lattice.weigh(counts, points, values).given : values;
}

/**
 * The probabilities of a brought network, and of what; none until they have come.
 * @typedef {{ink: !Strokes, brought: ?PackedModel, switches: number, values: !Float32Array}}
 */
let Said;

/** With everything.
 * @type {?Said} */
let entire = null;
/** Without the framing.
 * @type {?Said} */
let asItLies = null;

/**
 * @param {!View} view
 * @return {!Said} of which nothing is known yet
 */
const unknown = ({state: {ink, switches}, brought}) => ({ink, brought, switches, values: new Float32Array(0)});

/**
 * Waits for what is not at hand: it is asked for in a worker, since a pass may take long.
 * @param {!View} view
 * @param {!Said} asked
 * @param {!Promise<!Float32Array>} answer
 */
async function hear(view, asked, answer) {
  try {
    asked.values = await answer;
  } catch (error) {
    tell(said, () => /** @type {!Error} */ (error).message);
    return;
  }
  if (asked === entire || asked === asItLies) {
    view.change({isHeard: view.state.isHeard});
  }
}

/**
 * What a brought network says of the ink as it lies on the pad.
 * @param {!View} view
 * @param {!Float32Array} picture
 * @return {!Float32Array}
 */
function unframed(view, picture) {
  const {ink, switches} = view.state;
  if (asItLies?.ink !== ink || asItLies.brought !== view.brought || asItLies.switches !== switches) {
    asItLies = unknown(view);
    hear(view, asItLies, answerToPicture(view, picture));
  }
  return asItLies.values;
}

/**
 * The probabilities with everything: of the page's own network, what the pad reads.
 * @param {!View} view
 * @return {!Array<number>}
 */
function whole(view) {
  const {port, own, layers, brought, state: {answer, digit, ink}} = view;
  if (port === own.port) {
    return [...answer?.digits[digit]?.probabilities ?? []];
  }
  if (ink.length === 0) {
    return [];
  }
  if (rowsOff(view).length === 0) {
    entire = unknown(view);
    entire.values = port.values(layers.length - 1).slice();
  } else if (entire?.ink !== ink || entire.brought !== brought) {
    entire = unknown(view);
    hear(view, entire, broughtAnswer(view, ink, true));
  }
  return [...entire.values];
}

/** @param {!View} view
 * @return {!Element} */
function layerChoice(view) {
  choice = /** @type {!HTMLSelectElement} */ (make("select", {"translate": "no", "id": "play-layer"},
      ...view.rows.slice(0, -1).map(({node}, i) => make("option", {"value": i}, `${view.layers[node].name} · ${view.layers[node].kind}`))));
  choice.addEventListener("change", () => {
    page = 0;
    list(view);
  });
  return make("p", {"class": "chips"}, make("label", {"for": "play-layer"}, "Layer"), choice);
}

/**
 * @param {!View} view
 * @return {!Array<!Element>}
 */
export function buildSwitches(view) {
  page = 0;
  group = make("div", {"class": "chips maps", "role": "group", "aria-label": "Maps of this layer"});
  const button = (/** string */ text, /** function() */ act) => {
    const made = make("button", {"type": "button"}, text);
    made.addEventListener("click", act);
    return made;
  };
  const turnPage = (/** number */ by) => {
    const pages = Math.ceil(view.rows[Number(choice.value)].maps / PAGE);
    page = (page + by + pages) % pages;
    list(view);
  };
  pager = make("div", {"class": "pager"}, button("Earlier maps", () => turnPage(-1)), button("Later maps", () => turnPage(1)));
  frames = box("Framing");
  hears = box("The pen's evidence");
  for (const one of [frames, hears]) {
    one.addEventListener("change", () => {
      load(view);
      view.change({isFramed: frames.checked, isHeard: hears.checked, switches: view.state.switches + 1});
    });
  }
  bars = twoBars("With everything, and now", "With everything", "Now",
      Array.from({length: view.layers[view.layers.length - 1].shape.at(-1)}, (_, i) => view.labels[i] ?? String(i)));
  said = telling("p", () => "", {"aria-live": "polite"});
  const elements = [make("h3", {}, "Switch parts off"), layerChoice(view), group, pager,
    make("p", {"class": "chips"},
        button("Layer off", () => turnLayer(view, false)),
        button("Layer on", () => turnLayer(view, true)),
        button("Everything on", () => turnAllOn(view))),
    make("p", {"class": "chips"}, make("label", {}, frames, " ", make("span", {}, "Framing")),
        make("label", {}, hears, " ", make("span", {}, "The pen's evidence"))),
    said, bars.element];
  list(view);
  return elements;
}

/**
 * @param {!View} view
 * @param {number} digit
 * @return {string}
 */
const nameOf = ({labels}, digit) => labels[digit] ?? String(digit);

/**
 * @param {!View} view
 * @param {!Array<number>} all
 * @param {!Array<number>} values
 * @return {string}
 */
function compared(view, all, values) {
  const [before, after] = [all, values].map(of => of.indexOf(Math.max(...of)));
  return saysNothing(values)
    ? say("With everything it is a {0} ({1}); now it says nothing any more: no digit has more than {2}.", nameOf(view, before),
        percent(all[before]), percent(values[after]))
    : say("With everything it is a {0} ({1}); now a {2} ({3}).", nameOf(view, before), percent(all[before]), nameOf(view, after),
        percent(values[after]));
}

/**
 * @param {!State} state
 * @param {!Set<string>} changes
 * @param {!View} view
 */
export function showSwitches(state, changes, view) {
  shown = view;
  load(view);
  frames.checked = state.isFramed;
  hears.checked = state.isHeard;
  showButtons(view);
  if (state.isMoving && view.port !== view.own.port) {
    return;
  }
  const all = whole(view);
  // What is as it was is so before the pen is known, too.
  const values = isWhole(view) ? all : [...now(view)];
  bars.show(all, values);
  if (!state.isMoving) {
    const isKnown = all.length > 0 && values.length > 0;
    tell(said, () => isKnown ? compared(view, all, values) : "");
  }
}
