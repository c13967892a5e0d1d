// The pictures that excite each map of a layer most, one after the other, each with how far it does.

import {Slices} from "../models/slices.js";
import {make} from "../element/dom.js";
import {measure, paint, Sheet} from "./maps.js";
import {MAPS, Pager, pager} from "./pager.js";
import {onShades} from "./shades.js";
import {stoppable} from "./stoppable.js";
import {figure, say, tell, telling, valueOf} from "./words.js";

/**
 * What pictures are made with.
 * - port: of a brought model all that it is asked gives promises; node: whose maps these are; height, width: of the pictures.
 * @typedef {{
 *   port: !WhyPort,
 *   node: number,
 *   name: string,
 *   height: number,
 *   width: number,
 * }}
 */
export let Exciting;

/** @type {!Element} */
let said;
/** @type {!Element} */
let wait;
/** @type {!Element} */
let button;
/** @type {!HTMLProgressElement} */
let progress;
/** @type {!Element} */
let list;
/** Of which maps pictures are made at once.
 * @type {!Pager} */
let page;
/** @type {!Array<{sheet: !Sheet, values: !Float32Array}>} */
let pictures = [];
/** @type {?AbortController} */
let work = null;

/** No more are made. */
export function stopPictures() {
  work?.abort();
  work = null;
}

/**
 * @param {string} name of the layer
 * @param {number} maps of it
 */
export function forgetPictures(name, maps) {
  page.of(maps);
  empty(name);
}

/** @param {string} name of the layer */
function empty(name) {
  stopPictures();
  pictures = [];
  list.replaceChildren();
  rest();
  tell(wait, () => "");
  tell(said, () => say("Pictures that excite the maps of {0} most are made in this page, from nothing.", name));
}

function rest() {
  progress.hidden = true;
  button.textContent = "Make the pictures";
}

/**
 * @param {number} map
 * @param {!Float32Array} values
 * @param {number} excitement the map's mean for that picture
 * @param {!Exciting} of
 */
function add(map, values, excitement, {height, width}) {
  const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img"}));
  const sheet = {canvas, height, width, maps: 1, columns: 1, gap: 0, first: 0, count: 1};
  measure(sheet);
  paint(sheet, values, 1);
  pictures.push({sheet, values});
  const isPaper = values.every(value => value === 0);
  const text = () => excitement <= 0 ? say("{0}: nothing excites it", figure(map + 1))
    : isPaper ? say("{0}: {1}, by empty paper", figure(map + 1), valueOf(excitement)) : say("{0}: {1}", figure(map + 1), valueOf(excitement));
  tell(canvas, () => say("What excites map {0} most", text()), "aria-label");
  list.append(make("li", {}, canvas, telling("span", text)));
}

/** @param {!Exciting} of */
async function excite(of) {
  const {node, name} = of;
  empty(name);
  const {first, count: maps} = page;
  work = new AbortController();
  const {signal} = work;
  const port = stoppable(of.port, signal);
  const slices = new Slices({signal});
  progress.max = maps;
  progress.value = 0;
  progress.hidden = false;
  button.textContent = "Stop";
  tell(wait, () => say("The first one of {0} is made, which tells how long they will take.", figure(maps)));
  const begin = performance.now();
  try {
    for (let map = 0; map < maps; map++) {
      await port.beginAscent(node, first + map);
      do {
        await slices.next();
      } while (await port.ascend());
      const [picture, value] = [await port.ascended(), await port.excitement()];
      slices.stopIfAsked();
      add(first + map, picture.slice(), value, of);
      progress.value = map + 1;
      const seconds = Math.ceil((performance.now() - begin) / (map + 1) * (maps - map - 1) / 1000);
      tell(wait, () => say("{0} of {1}; about {2} s more", figure(map + 1), figure(maps), figure(seconds)));
    }
    tell(wait, () => say("A map’s figure is the mean of its numbers for that picture."));
  } catch (stopped) {
    if (work?.signal !== signal) {
      // Another layer was chosen meanwhile.
      return;
    }
    const {length} = pictures;
    tell(wait, () => say("Stopped after {0} of {1}.", figure(length), figure(maps)));
  }
  work = null;
  rest();
}

/**
 * @param {function(): ?Exciting} ask what is looked at; nothing, as long as nothing can be
 * @return {!Array<!Element>}
 */
export function buildPictures(ask) {
  said = telling("p", () => "");
  wait = telling("span", () => "", {"class": "figures"});
  button = make("button", {"type": "button"}, "Make the pictures");
  button.addEventListener("click", () => {
    const of = work ? null : ask();
    if (work) {
      work.abort();
    } else if (of) {
      excite(of);
    }
  });
  progress = /** @type {!HTMLProgressElement} */ (make("progress", {"aria-label": "Pictures made"}));
  page = pager(MAPS, () => {
    const of = ask();
    if (of) {
      empty(of.name);
    }
  });
  list = make("ol", {"class": "excited", "role": "list", "aria-label": "What excites each map"});
  return [make("h3", {}, "What excites each map"), said, make("p", {"class": "chips"}, button, progress, wait), page.element, list];
}

onShades(() => pictures.forEach(({sheet, values}) => paint(sheet, values, 1)));
