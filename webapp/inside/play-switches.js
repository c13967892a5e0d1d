// Parts of what reads are switched off, and the answer falls: maps, layers, the framing, the pen.

import {make} from "../element/dom.js";
import {flat} from "./flat.js";
import {latticeScript} from "./lattice-script.js";
import {State, View} from "./state.js";
import {TwoBars, twoBars} from "./two-bars.js";
import {figure, percent, say, tell, telling} from "./words.js";

/** So many maps have buttons at once. */
const PAGE = 64;

/**
 * By row, the maps that are off.
 * @type {!Array<!Set<number>>}
 */
let off = [];
/** @type {!HTMLSelectElement} */
let choice;
/** @type {!Element} */
let buttons;
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

/** @param {string} text
 * @return {!HTMLInputElement} */
const box = text => /** @type {!HTMLInputElement} */ (make("input", {"type": "checkbox", "checked": "", "aria-label": text}));

/**
 * @param {!View} view
 * @param {number} row
 * @param {number} map
 * @param {boolean} on
 */
function turn({port, rows}, row, map, on) {
  port.turn(rows[row].last, map, on);
  if (on) {
    off[row].delete(map);
  } else {
    off[row].add(map);
  }
}

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
  view.change({switches: view.state.switches + 1});
}

/** @param {!View} view */
function list(view) {
  const row = Number(choice.value);
  const {maps} = view.rows[row];
  const first = page * PAGE;
  buttons.replaceChildren(...Array.from({length: Math.min(PAGE, maps - first)}, (_, i) => {
    const map = first + i;
    const button = make("button", {"type": "button", "translate": "no", "aria-pressed": String(!off[row].has(map))}, figure(map + 1));
    tell(button, () => say("Map {0}", figure(map + 1)), "aria-label");
    button.addEventListener("click", () => {
      const on = off[row].has(map);
      turn(view, row, map, on);
      button.setAttribute("aria-pressed", String(on));
      changed(view);
    });
    return button;
  }));
  pager.hidden = maps <= PAGE;
}

/**
 * All maps of a row, or of all.
 * @param {!View} view
 * @param {!Array<number>} rows
 * @param {boolean} on
 */
function turnAll(view, rows, on) {
  for (const row of rows) {
    for (let map = 0; map < view.rows[row].maps; map++) {
      turn(view, row, map, on);
    }
  }
  list(view);
  changed(view);
}

/**
 * The probabilities with what is off now.
 * @param {!View} view
 * @return {!Float32Array}
 */
function now({port, own, layers, state}) {
  const last = layers.length - 1;
  if (state.ink.length === 0) {
    return new Float32Array(layers[last].shape.at(-1));
  }
  const {counts, points} = flat(state.ink);
  let values = port.values(last).slice();
  if (!frames.checked && lattice) {
    const {clientWidth, clientHeight} = /** @type {!Element} */ (document.getElementById("pad"));
    const picture = lattice.unframed(counts, points, clientWidth, clientHeight);
    // Another network may take pictures of another size.
    if (picture.length === port.values(-1).length) {
      port.takePicture(picture);
      port.run(0);
      values = port.values(last).slice();
      port.takeInk(state.ink);
      port.run(0);
    }
  }
  // The pen's weights were fitted to the page's own network.
  return hears.checked && lattice && port === own.port ? lattice.weigh(counts, points, values).given : values;
}

/**
 * The probabilities with everything: of the page's own network, what the pad reads.
 * @param {!View} view
 * @return {!Array<number>}
 */
function whole({port, own, layers, rows, state}) {
  if (port === own.port) {
    return [...state.answer?.digits[state.digit]?.probabilities ?? []];
  }
  const turnAs = (/** boolean */ on) => {
    off.forEach((maps, row) => maps.forEach(map => port.turn(rows[row].last, map, on)));
    port.run(0);
  };
  turnAs(true);
  const values = [...port.values(layers.length - 1)];
  turnAs(false);
  return state.ink.length > 0 ? values : [];
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
  off = view.rows.map(() => new Set());
  buttons = make("div", {"class": "chips maps", "role": "group", "aria-label": "Maps of this layer"});
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
      changed(view);
    });
  }
  bars = twoBars("With everything, and now", "With everything", "Now",
      Array.from({length: view.layers[view.layers.length - 1].shape.at(-1)}, (_, i) => view.labels[i] ?? String(i)));
  said = telling("p", () => "", {"aria-live": "polite"});
  const layerRows = view.rows.map((_, i) => i).slice(0, -1);
  const elements = [make("h3", {}, "Switch parts off"), layerChoice(view), buttons, pager,
    make("p", {"class": "chips"},
        button("Layer off", () => turnAll(view, [Number(choice.value)], false)),
        button("Layer on", () => turnAll(view, [Number(choice.value)], true)),
        button("Everything on", () => {
          frames.checked = hears.checked = true;
          turnAll(view, layerRows, true);
        })),
    make("p", {"class": "chips"}, make("label", {}, frames, " ", make("span", {}, "Framing")),
        make("label", {}, hears, " ", make("span", {}, "The pen's evidence"))),
    said, bars.element];
  list(view);
  return elements;
}

/**
 * @param {!State} state
 * @param {!Set<string>} changes
 * @param {!View} view
 */
export function showSwitches(state, changes, view) {
  load(view);
  if (state.isMoving && view.port !== view.own.port) {
    return;
  }
  const all = whole(view);
  const values = now(view);
  bars.show(all, [...values]);
  if (!state.isMoving && all.length > 0) {
    const [before, after] = [all, values].map(of => of.indexOf(Math.max(...of)));
    tell(said, () => say("With everything it is a {0} ({1}); now a {2} ({3}).", view.labels[before] ?? String(before), percent(all[before]),
        view.labels[after] ?? String(after), percent(values[after])));
  }
}
