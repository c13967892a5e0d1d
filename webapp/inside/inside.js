// The script of inside.html: opens the network that the first script has, and shows it at work.

import {Address, readAddress} from "./address.js";
import {decodeInk} from "./ink-code.js";
import {beginLanding, land} from "./landing.js";
import {addSections, change, follow, rebuild, showSeen, whole} from "./live.js";
import {turnOff} from "./off-code.js";
import {rowsOf} from "./rows.js";
import {framing} from "./section-framing.js";
import {ink} from "./section-ink.js";
import {layers} from "./section-layers.js";
import {writing} from "./section-writing.js";
import {beginShades} from "./shades.js";
import {firstState, Section, View} from "./state.js";

/** The network is opened in slices of so many ms. */
const SLICE_MILLIS = 5;

/** A 4, written by hand, for those who come without ink of their own. */
const EXAMPLE = "W4O4FLoBLoBPoBPmBToBTkBVmBXkBZkBAOGKOEUAiBBmBBmBBoBFqBDsBFsBFwBHLvD3EBoBAoBBqBDsBBsBDuBDwBDyBDyBF0B";

/**
 * @param {string} packed in base 64
 * @return {!Int8Array}
 */
function bytesOf(packed) {
  const text = atob(packed);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  return bytes;
}

/**
 * @param {string} text
 */
function warn(text) {
  document.getElementById("notice").textContent = text;
}

/**
 * @param {string} step a section, or a layer's name
 * @param {!View} view
 * @return {boolean} whether there is one
 */
function go(step, {layers, rows}) {
  const row = rows.findIndex(({node}) => layers[node].name === step);
  const element = document.getElementById(row < 0 ? step : `layer-${row}`);
  land(element);
  const section = /** @type {?HTMLElement} */ (element?.closest(".step"));
  section?.focus({preventScroll: true});
  return !!section;
}

/**
 * Chooses the number that an address names.
 * @param {string} step
 * @param {!Array<number>} number
 * @param {!View} view
 * @return {boolean} whether there is one
 */
function choose(step, [map, y, x], view) {
  const row = view.rows.findIndex(({node}) => view.layers[node].name === step);
  const {maps, height, width} = view.rows[row] ?? {maps: 0, height: 0, width: 0};
  const isThere = map >= 0 && map < maps && y >= 0 && y < height && x >= 0 && x < width;
  if (isThere) {
    change(view, {row, map, y, x, isChosen: true});
  }
  return isThere;
}

/** @return {!Promise<undefined>} in a task of its own, so that browsers do meanwhile what else is due */
const turn = () => new Promise(done => { setTimeout(done); });

/** @param {!View} view */
function loadMore(view) {
  document.addEventListener("digitpad-inside-sections", async event => {
    for (const section of /** @type {!CustomEvent<!Array<!Section>>} */ (event).detail) {
      addSections([section], view);
      await turn();
    }
  });
  const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
  script.src = window.digitPadPage.trusted.createScriptURL("inside-more.js");
  document.head.append(script);
}

/** @return {!Promise<undefined>} when what there is has been painted */
const painted = () => new Promise(done => { requestAnimationFrame(() => { setTimeout(done); }); });

/**
 * Opens the network in slices.
 * @param {!Int8Array} packed
 * @return {!Promise<!InsidePort>}
 */
async function open(packed) {
  const opening = beginInside(packed);
  let begin = performance.now();
  while (opening.step()) {
    if (performance.now() - begin > SLICE_MILLIS) {
      await turn();
      begin = performance.now();
    }
  }
  await turn();
  return opening.port();
}

/**
 * Step by step, each of which takes little, so that the page answers meanwhile.
 * @param {!View} view
 * @param {!Address} address
 */
async function begin(view, {step, number, digit, off}) {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  addSections([writing, framing, layers], view, true);
  beginLanding();
  follow(pad, view, digit >= 1 ? digit - 1 : -1);
  // What somebody has written by now stays.
  const early = pad.toData();
  const isExample = view.state.isExample && early.length === 0;
  const strokes = [...view.state.isExample && !isExample ? [] : view.state.strokes, ...early];
  change(view, {isExample});
  let isPut = false;
  const put = () => {
    if (!isPut) {
      isPut = true;
      pad.fromData(strokes);
    }
  };
  // Whoever writes, writes their own, even before that.
  pad.addEventListener("strokestart", () => {
    put();
    if (view.state.isExample) {
      pad.clear();
      change(view, {isExample: false});
    }
  });
  document.getElementById("steps").addEventListener("click", event => {
    const link = /** @type {!Element} */ (event.target).closest("a");
    if (link) {
      // Else the ink would go from the address.
      event.preventDefault();
      go(link.getAttribute("href").slice(1), view);
    }
  });
  await painted();
  // Shown before the pad has read it, and described after that.
  if (!isPut) {
    change(view, {strokes, ink: strokes});
  }
  if (off) {
    turnOff(off, view);
  }
  if (step) {
    // Without a number there is one part, which is none.
    const isNumber = number.length > 1 || number[0] >= 0;
    const isThere = choose(step, number, view);
    if (!go(step, view)) {
      warn("The address names a step that this page does not have.");
    } else if (isNumber && !isThere) {
      warn("The address names a number that this layer does not have.");
    }
  }
  await whole(view);
  put();
  await whole(view);
  change(view, {isMoving: false});
  await whole(view);
  loadMore(view);
}

document.dispatchEvent(new CustomEvent("digitpad-inside", {detail: (/** string */ packed, /** !Array<number> */ numbers,
    /** string */ pen, /** function(): !Promise<!ModelScript> */ modelScript, /** !ModelUser */ modelUser) => {
  const address = readAddress(location.href);
  const given = address.ink === null ? null : decodeInk(address.ink);
  const strokes = given ?? decodeInk(EXAMPLE);
  if (address.ink !== null && !given) {
    warn("The ink in this address is damaged. Here is an example.");
  }
  const view = /** @type {!View} */ ({
    brought: null, labels: [..."0123456789"], numbers, pen, modelScript, modelUser,
    state: {...firstState(), isExample: !given, isMoving: true, strokes, ink: strokes, asked: address.why[0] >= 0 ? address.why : null},
    change: changed => change(view, changed),
    go: step => go(step, view),
    look(other, labels, brought = null) {
      const nodes = other.layers();
      Object.assign(view, {port: other, layers: nodes, rows: rowsOf(nodes), labels, brought});
      rebuild(view);
    },
  });
  beginShades();
  addSections([ink], view, true);
  // Ink needs no network to be seen, and opening that takes longer than all before.
  showSeen(view);
  painted().then(async () => {
    const bytes = bytesOf(packed);
    const port = await open(bytes);
    const all = port.layers();
    Object.assign(view, {port, packed: bytes, layers: all, rows: rowsOf(all), own: {port, layers: all}});
    await turn();
    begin(view, address);
  });
}}));
