// What the network has learned: every kernel, and the pictures that excite each map most.

import {make} from "../element/dom.js";
import {key} from "./key.js";
import {buildPictures, forgetPictures, stopPictures} from "./learned-pictures.js";
import {farthest, measure, numberAt, paint, Sheet} from "./maps.js";
import {MAPS, Pager, pager} from "./pager.js";
import {onShades} from "./shades.js";
import {LayerRow, Section, View} from "./state.js";
import {closeWhy} from "./brought.js";
import {switchAlike, whyScript} from "./why-script.js";
import {figure, say, tell, telling, valueOf} from "./words.js";

/** What the pager of rows says: of a layer's kernels, one for each map that it takes. */
const ROWS = ["Earlier rows", "Later rows", "Rows {0} to {1} of {2}"];
/** Weights of a kernel that a table has: a column each. */
const MOST_CELLS = 64;
/** How wide pictures of kernels with one channel get before they go on below, in numbers. */
const WIDEST = 240;
/** About how wide a large kernel is, in px. */
const LARGE = 320;
/** What hands on what it gets, in the same order. */
const SAME_ORDER = ["Flatten", "Reshape"];

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
/** Which maps are shown, and of which maps that they take: more would be a picture that browsers cannot make.
 * @type {{maps: !Pager, rows: !Pager}} */
let pages;
/** @type {!HTMLSelectElement} */
let mapChoice;
/** What the weight is that was tapped.
 * @type {!Element} */
let weight;
/** @type {!Element} */
let weightRows;
/** @type {!Element} */
let failed;

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
    const [, , inner, outer] = kernelOf(shown.layers, node);
    pages.rows.of(inner);
    pages.maps.of(outer);
    mapChoice.replaceChildren(...Array.from({length: outer}, (_, map) => make("option", {"value": map}, figure(map + 1))));
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
  const [{count: channels, first: firstChannel}, {count: maps, first: firstMap}] = [pages.rows, pages.maps];
  const all = weights;
  // One picture a channel and map: a row for each channel, a column for each map.
  const values = new Float32Array(height * width * channels * maps);
  for (let cell = 0, to = 0; cell < height * width; cell++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let map = 0; map < maps; map++) {
        values[to++] = all[(cell * inner + firstChannel + channel) * outer + firstMap + map];
      }
    }
  }
  // Those of one channel need no row of their own.
  const columns = channels > 1 ? maps : Math.min(maps, Math.max(4, Math.floor(WIDEST / (width + 1))));
  Object.assign(kernels, {height, width, maps: channels * maps, count: channels * maps, columns});
  measure(kernels);
  kernels.canvas.style.setProperty("--across", `${Math.min(800, kernels.canvas.width * (kernels.canvas.width < 200 ? 6 : 3))}px`);
  paint(kernels, values, farthest(values));
  showLarge();
  tell(kernels.canvas, () => say("{0}: {1} kernels of {2} × {3} for each of {4} maps, their weights from {5} to {6}", name, figure(inner),
      figure(height), figure(width), figure(outer), valueOf(all.reduce((least, value) => Math.min(least, value), Infinity)),
      valueOf(all.reduce((greatest, value) => Math.max(greatest, value), -Infinity))), "aria-label");
}

/** Other maps: the large kernel is one of them. */
function showPage() {
  mapChoice.value = String(pages.maps.first);
  showKernels();
}

function showLarge() {
  const node = Number(choice.value);
  const [height, width, inner, outer] = kernelOf(shown.layers, node);
  const map = Number(mapChoice.value);
  const all = weights;
  const {count: channels, first} = pages.rows;
  const values = new Float32Array(height * width * channels);
  for (let i = 0; i < values.length; i++) {
    values[i] = all[(Math.floor(i / channels) * inner + first + i % channels) * outer + map];
  }
  Object.assign(large, {height, width, maps: channels, count: channels, columns: Math.min(channels, 8)});
  measure(large);
  large.canvas.style.setProperty("--across", `${large.canvas.width * Math.max(2, Math.floor(Math.min(channels === 1 ? 24 : 10, LARGE / width)))}px`);
  paint(large, values, farthest(/** @type {!Float32Array} */ (all)));
  tell(large.canvas, () => say("The kernels of map {0}, large: one for each map that it takes", figure(map + 1)), "aria-label");
  tell(weight, () => say("Tap a weight to see its figure."));
  const cells = Math.min(height * width, MOST_CELLS);
  weightRows.replaceChildren(...Array.from({length: channels}, (_, channel) => make("tr", {},
      telling("th", () => figure(first + channel + 1), {"scope": "row"}),
      ...Array.from({length: cells}, (_, cell) => telling("td", () => valueOf(values[cell * channels + channel]))))));
}

/** @param {{map: number, y: number, x: number}} place in the large picture */
function showWeight({map, y, x}) {
  const channel = pages.rows.first + map;
  const [, width, inner, outer] = kernelOf(shown.layers, Number(choice.value));
  const value = weights[((y * width + x) * inner + channel) * outer + Number(mapChoice.value)];
  tell(weight, () => say("From map {0}, row {1}, column {2}: {3}", figure(channel + 1), figure(y + 1), figure(x + 1), valueOf(value)));
}

/**
 * What a picture shows where it was tapped.
 * @param {!Sheet} of
 * @param {function({map: number, y: number, x: number})} found
 */
function onTap(of, found) {
  of.canvas.addEventListener("click", event => {
    const {clientX, clientY} = /** @type {!MouseEvent} */ (event);
    const {left, top, width, height} = of.canvas.getBoundingClientRect();
    const at = weights && numberAt(of, (clientX - left) / width, (clientY - top) / height);
    if (at) {
      found(at);
    }
  });
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
    tell(failed, () => say("What explains could not be loaded. Go online, then write again."));
  }
}

/** @type {!Section} */
export const learned = {
  id: "learned",
  isOfNetwork: true,
  build(root, view) {
    stopPictures();
    closeWhy(port);
    port = weights = choice = null;
    isComing = false;
    shown = {port: view.port, layers: view.layers, rows: view.rows};
    pages = {maps: pager(MAPS, showPage), rows: pager(ROWS, showKernels)};
    kernels = sheet("Kernels");
    large = sheet("Kernels");
    mapChoice = /** @type {!HTMLSelectElement} */ (make("select", {"id": "learned-map", "translate": "no"}));
    mapChoice.addEventListener("change", showLarge);
    onTap(kernels, ({map}) => {
      mapChoice.value = String(pages.maps.first + map % pages.maps.count);
      showLarge();
    });
    onTap(large, showWeight);
    const withKernels = view.layers.map((layer, i) => ({layer, i})).filter(({layer}) => layer.kernel.length > 0);
    if (withKernels.length === 0) {
      root.replaceChildren(make("p", {}, "This network has no kernels that could be shown as pictures."));
      return;
    }
    choice = /** @type {!HTMLSelectElement} */ (make("select", {"id": "learned-layer", "translate": "no"},
        ...withKernels.map(({layer: {name}, i}) => make("option", {"value": i}, `${name} · ${kernelOf(view.layers, i).slice(0, 2).join(" × ")}`))));
    const first = withKernels.find(({i}) => kernelOf(view.layers, i)[0] > 1) ?? withKernels[0];
    choice.value = String(first.i);
    const rowOf = (/** number */ node) => shown.rows.find(row => row.node === node) ?? {last: node, maps: shown.layers[node].shape.at(-1)};
    const forget = () => {
      const node = Number(choice.value);
      forgetPictures(shown.layers[node].name, rowOf(node).maps);
    };
    choice.addEventListener("change", () => {
      weights = null;
      takeKernels();
      forget();
    });
    failed = telling("p", () => "");
    weight = telling("p", () => "", {"class": "figures", "role": "status"});
    weightRows = make("tbody");
    const exciting = buildPictures(() => {
      if (!port) {
        return null;
      }
      switchAlike(port, shown);
      const node = Number(choice.value);
      const [height, width] = shown.port.inputShape();
      return {port, node: rowOf(node).last, name: shown.layers[node].name, height, width};
    });
    root.replaceChildren(make("p", {"class": "chips"}, make("label", {"for": "learned-layer"}, "Layer"), choice), failed,
        make("h3", {}, "Kernels"), make("p", {}, "A column for each map, a row for each map of the layer before."),
        key("Adds", "Takes away"), kernels.canvas, pages.maps.element, pages.rows.element,
        make("p", {"class": "chips"}, make("label", {"for": "learned-map"}, "Map"), mapChoice), large.canvas, weight,
        make("details", {}, make("summary", {}, "As a table"),
            make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "Weights"}, make("table", {},
                make("caption", {}, "A row for each map that it takes: its weights, row by row"), weightRows))),
        ...exciting);
    forget();
  },
  show(state, changes, view) {
    if (!isComing && choice) {
      isComing = true;
      load(view);
    }
  },
};

onShades(() => {
  if (weights) {
    showKernels();
  }
});
