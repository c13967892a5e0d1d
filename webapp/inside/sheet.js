// A picture of maps that people point into, with a finger or with arrow keys.

import {make} from "../element/dom.js";
import {cornerOf, measure, numberAt, Sheet} from "./maps.js";

/** How wide a picture is on the page at most, and how large a value is, in CSS px. */
const WIDEST = 800;
const LARGEST = 24;
/** So many maps are shown at once. */
export const MOST_MAPS = 64;

/** Rows and columns that an arrow leads on. */
export const STEPS = {"ArrowLeft": [0, -1], "ArrowRight": [0, 1], "ArrowUp": [-1, 0], "ArrowDown": [1, 0]};
/** Of single numbers a page is so many rows. */
const PAGE_ROWS = 4;

/**
 * @param {number} maps
 * @param {number} height
 * @param {number} width
 * @return {number} how many beside each other
 */
function columnsOf(maps, height, width) {
  const isVector = height * width === 1;
  const most = window.matchMedia("(width < 640px)").matches ? isVector ? 16 : 8 : isVector ? 32 : 16;
  return Math.max(1, Math.min(maps, most, Math.floor(400 / (width + 1))));
}

/**
 * - element: what people point into; point, frame: where they point, and what else is marked; mark: what shows where they point.
 * - step: goes on so many rows and columns, from map to map.
 * @typedef {{
 *   sheet: !Sheet,
 *   element: !HTMLElement,
 *   mark: !HTMLElement,
 *   step: function(number, number),
 *   point: function(number, number, number),
 *   frame: function(number, number, number, number, number),
 *   unmark: function(),
 *   turn: function(number),
 * }}
 */
export let PointedSheet;

/**
 * @param {{maps: number, height: number, width: number}} of
 * @param {function({map: number, y: number, x: number})} choose
 * @return {!PointedSheet}
 */
export function pointedSheet({maps, height, width}, choose) {
  const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": "Maps"}));
  const mark = make("i", {"hidden": ""});
  const box = make("i", {"class": "window", "hidden": ""});
  const isVector = height * width === 1;
  const element = make("div", {"class": isVector ? "sheet vector" : "sheet", "role": "group", "tabindex": 0}, canvas, box, mark);
  // A key that is pressed again before anything is shown goes on from there.
  const goTo = (/** {map: number, y: number, x: number} */ number) => {
    at = number;
    choose(number);
  };
  /** @type {!Sheet} */
  const sheet = {canvas, height, width, maps, columns: 1, gap: isVector ? 0 : 1, first: 0, count: 1};
  let at = {map: 0, y: 0, x: 0};

  function turn(/** number */ first) {
    sheet.first = first;
    sheet.count = Math.min(MOST_MAPS * (isVector ? 16 : 1), maps - first);
    sheet.columns = columnsOf(sheet.count, height, width);
    measure(sheet);
    const value = Math.min(LARGEST, Math.floor(WIDEST / canvas.width * 2) / 2);
    element.style.setProperty("--across", `${canvas.width * Math.max(1, value)}px`);
  }

  function place(/** !HTMLElement */ of, /** number */ map, /** number */ y, /** number */ x, /** number */ tall, /** number */ wide) {
    const shown = map >= sheet.first && map < sheet.first + sheet.count;
    of.hidden = !shown;
    if (shown) {
      const corner = cornerOf(sheet, map);
      const [across, down] = [canvas.width / 100, canvas.height / 100];
      of.style.left = `${(corner.x + x) / across}%`;
      of.style.top = `${(corner.y + y) / down}%`;
      of.style.width = `${wide / across}%`;
      of.style.height = `${tall / down}%`;
    }
  }

  element.addEventListener("click", event => {
    const {clientX, clientY} = /** @type {!MouseEvent} */ (event);
    const {left, top, width: across, height: down} = canvas.getBoundingClientRect();
    const number = numberAt(sheet, (clientX - left) / across, (clientY - top) / down);
    if (number) {
      goTo(number);
    }
  });
  const show = (/** number */ map) => {
    if (map < sheet.first || map >= sheet.first + sheet.count) {
      turn(map - map % MOST_MAPS);
    }
  };

  function step(/** number */ rows, /** number */ columns) {
    let {map, y, x} = at;
    y += rows;
    x += columns;
    // Over a map's edge begins the one beside it.
    const across = x < 0 ? -1 : x >= width ? 1 : 0;
    const down = y < 0 ? -1 : y >= height ? 1 : 0;
    map += across + down * sheet.columns;
    if (map >= 0 && map < maps) {
      show(map);
      goTo({map, y: (y + height) % height, x: (x + width) % width});
    }
  }

  /**
   * To the ends of a map's row, and from map to map; of single numbers, to the first and the last, and some rows on.
   * @param {string} key
   * @return {boolean} whether it is one that leads there
   */
  function leap(key) {
    const {map, y, x} = at;
    const page = isVector ? PAGE_ROWS * sheet.columns : 1;
    const to = {
      "Home": isVector ? {map: 0, y, x} : {map, y, x: 0},
      "End": isVector ? {map: maps - 1, y, x} : {map, y, x: width - 1},
      "PageUp": {map: Math.max(0, map - page), y, x},
      "PageDown": {map: Math.min(maps - 1, map + page), y, x},
    }[key];
    if (to) {
      show(to.map);
      goTo(to);
    }
    return !!to;
  }

  element.addEventListener("keydown", event => {
    const key = /** @type {!KeyboardEvent} */ (event);
    if (key.ctrlKey || key.metaKey || key.altKey) {
      return;
    }
    const by = STEPS[key.key];
    if (by) {
      step(by[0], by[1]);
    }
    if (by || leap(key.key)) {
      key.preventDefault();
    }
  });
  turn(0);
  return {
    sheet, element, mark, step, turn,
    point(map, y, x) {
      at = {map, y, x};
      place(mark, map, y, x, 1, 1);
    },
    frame(map, y, x, tall, wide) { place(box, map, y, x, tall, wide); },
    unmark() {
      mark.hidden = true;
      box.hidden = true;
    },
  };
}
