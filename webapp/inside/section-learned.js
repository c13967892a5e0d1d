// What the network has learned: every kernel, and the pictures that excite each map most.

import {Slices} from "../models/slices.js";
import {make} from "../element/dom.js";
import {key} from "./key.js";
import {farthest, measure, numberAt, paint, Sheet} from "./maps.js";
import {onShades} from "./shades.js";
import {LayerRow, Section, View} from "./state.js";
import {closeWhy} from "./brought.js";
import {switchAlike, whyScript} from "./why-script.js";
import {figure, say, tell, telling, valueOf} from "./words.js";

/** Of kernels with more channels these are shown, so that a picture stays one that browsers can make. */
const MOST_CHANNELS = 64;
/** How wide pictures of kernels with one channel get before they go on below, in numbers. */
const WIDEST = 240;
/** About how wide a large kernel and a made picture are, in px. */
const LARGE = 320;
const PICTURE = 56;
/** What hands on what it gets, in the same order. */
const SAME_ORDER = ["Flatten", "Reshape"];
/** Maps of which pictures are made at once. */
const MOST_PICTURES = 64;

/**
 * What explains the network; of a brought model all that it is asked gives promises.
 * @type {?WhyPort}
 */
let port = null;
let isComing = false;
/** @type {{port: !InsidePort, layers: !Array<!InsideLayer>, rows: !Array<!LayerRow>}} */
let shown;
/** The weights of the chosen layer: its kernel, as `kernelOf` has its shape.
 * @type {?Float32Array} */
let weights = null;
/** @type {?HTMLSelectElement} */
let choice = null;
/** @type {!Sheet} */
let kernels;
/** The kernels of one map, large.
 * @type {!Sheet} */
let large;
/** @type {!HTMLSelectElement} */
let mapChoice;
/** @type {!Sheet} */
let pictures;
/** The pictures, as many as are made by now: row by row, maps innermost.
 * @type {!Float32Array} */
let made = new Float32Array(0);
/** @type {!Element} */
let said;
/** @type {!HTMLButtonElement} */
let button;
/** @type {!HTMLProgressElement} */
let progress;
/** @type {!Element} */
let rows;
/** @type {?AbortController} */
let work = null;

/**
 * @param {string} label until more is known
 * @return {!Sheet}
 */
const sheet = label => ({
  canvas: /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "class": "learned", "aria-label": label})),
  height: 1, width: 1, maps: 1, columns: 1, gap: 1, first: 0, count: 1,
});

/**
 * A layer's kernel: height, width, channels and maps. That of a dense layer lies over all of what comes before it: where that is
 * of maps, over each map.
 * @param {!Array<!InsideLayer>} layers
 * @param {number} node
 * @return {!Array<number>}
 */
function kernelOf(layers, node) {
  const {kernel, inputs} = layers[node];
  if (kernel.length === 4) {
    return kernel;
  }
  let from = inputs[0];
  while (from >= 0 && layers[from].shape.length === 1 && layers[from].inputs.length === 1 && SAME_ORDER.includes(layers[from].kind)) {
    from = layers[from].inputs[0];
  }
  const shape = from < 0 ? shown.port.inputShape() : layers[from].shape;
  const [inner, outer] = kernel;
  return shape.length === 3 && shape[0] * shape[1] * shape[2] === inner ? [...shape, outer] : [1, 1, inner, outer];
}

/** Fetches the chosen layer's weights, and shows them. */
async function takeKernels() {
  if (!port || !choice) {
    return;
  }
  const [of, node] = [port, Number(choice.value)];
  const taken = await port.kernel(node);
  if (port === of && Number(choice.value) === node) {
    weights = taken;
    showKernels();
  }
}

function showKernels() {
  const {layers} = shown;
  if (!weights) {
    return;
  }
  const node = Number(choice.value);
  const {name} = layers[node];
  const [height, width, inner, outer] = kernelOf(layers, node);
  const [channels, maps] = [Math.min(inner, MOST_CHANNELS), Math.min(outer, MOST_CHANNELS)];
  const all = weights;
  // One picture a channel and map: a row for each channel, a column for each map.
  const values = new Float32Array(height * width * channels * maps);
  for (let cell = 0, to = 0; cell < height * width; cell++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let map = 0; map < maps; map++) {
        values[to++] = all[(cell * inner + channel) * outer + map];
      }
    }
  }
  // Those of one channel need no row of their own.
  const columns = channels > 1 ? maps : Math.min(maps, Math.max(4, Math.floor(WIDEST / (width + 1))));
  Object.assign(kernels, {height, width, maps: channels * maps, count: channels * maps, columns});
  measure(kernels);
  kernels.canvas.style.setProperty("--across", `${Math.min(800, kernels.canvas.width * (kernels.canvas.width < 200 ? 6 : 3))}px`);
  paint(kernels, values, farthest(values));
  if (mapChoice.length !== maps) {
    mapChoice.replaceChildren(...Array.from({length: maps}, (_, map) => make("option", {"value": map}, figure(map + 1))));
  }
  showLarge();
  tell(kernels.canvas, () => say("{0}: {1} kernels of {2} × {3} for each of {4} maps, their weights from {5} to {6}", name, figure(inner),
      figure(height), figure(width), figure(outer), valueOf(all.reduce((least, value) => Math.min(least, value), Infinity)),
      valueOf(all.reduce((greatest, value) => Math.max(greatest, value), -Infinity))), "aria-label");
}

function showLarge() {
  const node = Number(choice.value);
  const [height, width, inner, outer] = kernelOf(shown.layers, node);
  const map = Number(mapChoice.value);
  const all = weights;
  const channels = Math.min(inner, MOST_CHANNELS);
  const values = new Float32Array(height * width * channels);
  for (let i = 0; i < values.length; i++) {
    values[i] = all[(Math.floor(i / channels) * inner + i % channels) * outer + map];
  }
  Object.assign(large, {height, width, maps: channels, count: channels, columns: Math.min(channels, 8)});
  measure(large);
  large.canvas.style.setProperty("--across", `${large.canvas.width * Math.max(2, Math.floor(Math.min(channels === 1 ? 24 : 10, LARGE / width)))}px`);
  paint(large, values, farthest(/** @type {!Float32Array} */ (all)));
  tell(large.canvas, () => say("The kernels of map {0}, large: one for each map that it takes", figure(map + 1)), "aria-label");
}

/**
 * Fetches what knows, once.
 * @param {!View} view
 */
async function load(view) {
  try {
    const coming = await whyScript(view);
    if (view.port !== shown.port || port) {
      // Another network is shown meanwhile.
      closeWhy(coming);
      return;
    }
    port = coming;
    await takeKernels();
  } catch (error) {
    isComing = false;
    tell(said, () => say("What explains could not be loaded. Go online, then write again."));
  }
}

function forget() {
  work?.abort();
  work = null;
  progress.hidden = true;
  pictures.canvas.hidden = true;
  rows.replaceChildren();
  button.textContent = "Make the pictures";
  const {name} = shown.layers[Number(choice.value)];
  tell(said, () => say("Pictures that excite the maps of {0} most are made in this page, from nothing.", name));
}

async function excite() {
  if (!port) {
    return;
  }
  const {layers, rows: all} = shown;
  const node = Number(choice.value);
  const {last, maps: every} = all.find(row => row.node === node) ?? {last: node, maps: layers[node].shape.at(-1)};
  const maps = Math.min(every, MOST_PICTURES);
  const [height, width] = shown.port.inputShape();
  switchAlike(port, shown);
  work = new AbortController();
  const {signal} = work;
  const slices = new Slices({signal});
  made = new Float32Array(height * width * maps);
  Object.assign(pictures, {height, width, maps, count: maps, columns: Math.min(maps, 8)});
  measure(pictures);
  pictures.canvas.hidden = progress.hidden = false;
  pictures.canvas.style.setProperty("--across", `${pictures.canvas.width * Math.max(1, Math.round(PICTURE / width))}px`);
  progress.max = maps;
  button.textContent = "Stop";
  /** @type {!Array<number>} */
  const excited = [];
  try {
    for (let map = 0; map < maps; map++) {
      await port.beginAscent(last, map);
      do {
        await slices.next();
      } while (await port.ascend());
      const [picture, value] = [await port.ascended(), await port.excitement()];
      slices.stopIfAsked();
      picture.forEach((ink, i) => { made[i * maps + map] = ink; });
      excited.push(value);
      progress.value = map + 1;
      paint(pictures, made, 1);
    }
  } catch (stopped) {
    // What was made stays.
  }
  if (pictures.canvas.hidden) {
    // Another layer was chosen meanwhile.
    return;
  }
  work = null;
  progress.hidden = true;
  button.textContent = "Make the pictures";
  tell(pictures.canvas, () => say("Pictures that excite {0} maps most, from {1} to {2}", figure(excited.length),
      valueOf(Math.min(...excited)), valueOf(Math.max(...excited))), "aria-label");
  rows.replaceChildren(...excited.map((value, map) => make("tr", {}, make("th", {"scope": "row", "translate": "no"}, figure(map + 1)),
      make("td", {"translate": "no"}, valueOf(value)))));
}

/** @type {!Section} */
export const learned = {
  id: "learned",
  isOfNetwork: true,
  build(root, view) {
    work?.abort();
    closeWhy(port);
    port = weights = choice = null;
    isComing = false;
    shown = {port: view.port, layers: view.layers, rows: view.rows};
    kernels = sheet("Kernels");
    large = sheet("Kernels");
    mapChoice = /** @type {!HTMLSelectElement} */ (make("select", {"id": "learned-map", "translate": "no"}));
    mapChoice.addEventListener("change", showLarge);
    kernels.canvas.addEventListener("click", event => {
      const {clientX, clientY} = /** @type {!MouseEvent} */ (event);
      const {left, top, width, height} = kernels.canvas.getBoundingClientRect();
      const at = port && numberAt(kernels, (clientX - left) / width, (clientY - top) / height);
      if (at) {
        mapChoice.value = String(at.map % mapChoice.length);
        showLarge();
      }
    });
    pictures = sheet("What excites each map");
    const withKernels = view.layers.map((layer, i) => ({layer, i})).filter(({layer}) => layer.kernel.length > 0);
    if (withKernels.length === 0) {
      root.replaceChildren(make("p", {}, "This network has no kernels that could be shown as pictures."));
      return;
    }
    choice = /** @type {!HTMLSelectElement} */ (make("select", {"id": "learned-layer", "translate": "no"},
        ...withKernels.map(({layer: {name}, i}) => make("option", {"value": i}, `${name} · ${kernelOf(view.layers, i).slice(0, 2).join(" × ")}`))));
    const first = withKernels.find(({i}) => kernelOf(view.layers, i)[0] > 1) ?? withKernels[0];
    choice.value = String(first.i);
    choice.addEventListener("change", () => {
      weights = null;
      takeKernels();
      forget();
    });
    said = telling("p", () => "");
    button = /** @type {!HTMLButtonElement} */ (make("button", {"type": "button"}, "Make the pictures"));
    button.addEventListener("click", () => {
      if (work) {
        work.abort();
      } else {
        excite();
      }
    });
    progress = /** @type {!HTMLProgressElement} */ (make("progress", {"aria-label": "Pictures made"}));
    rows = make("tbody");
    root.replaceChildren(make("p", {"class": "chips"}, make("label", {"for": "learned-layer"}, "Layer"), choice),
        make("h3", {}, "Kernels"), make("p", {}, "A column for each map, a row for each map of the layer before."),
        key("Adds", "Takes away"), kernels.canvas,
        make("p", {"class": "chips"}, make("label", {"for": "learned-map"}, "Map"), mapChoice), large.canvas, make("h3", {}, "What excites each map"), said, make("p", {"class": "chips"}, button, progress), pictures.canvas,
        make("details", {}, make("summary", {}, "As a table"),
            make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "What excites each map"}, make("table", {},
                make("thead", {}, make("tr", {}, make("th", {"scope": "col"}, "Map"), make("th", {"scope": "col"}, "Its greatest number"))),
                rows))));
    forget();
    onShades(() => {
      showKernels();
      if (!pictures.canvas.hidden) {
        paint(pictures, made, 1);
      }
    });
  },
  show(state, changes, view) {
    if (!isComing && choice) {
      isComing = true;
      load(view);
    }
  },
};
