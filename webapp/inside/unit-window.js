// The window that a number comes from, the weights, and their products, as pictures; with figures, where these have room.

import {make} from "../element/dom.js";
import {cornerOf, farthest, measure, numberAt, paint, Sheet} from "./maps.js";
import {figure, say, tell, valueOf} from "./words.js";

/** Windows of more than so many maps are not painted. */
const MOST_DEPTH = 128;
/** So many cells beside each other have room for figures, and how large those are, in CSS px. */
const MOST_ACROSS = 5;
const CELL = 33;
/** Above this share of the greatest, a cell is so dark that its figure is light. */
const DARK = 0.5;

/**
 * - cells: the figures; mark: around the cell that is pointed at.
 * @typedef {{
 *   sheet: !Sheet,
 *   values: !Float32Array,
 *   figure: !Element,
 *   cells: !HTMLElement,
 *   mark: !HTMLElement,
 * }}
 */
let Part;

/**
 * - element: the pictures; show: paints what the terms are; describe: with words and figures, when all is at rest; point: marks a
 *   term, negative for none.
 * @typedef {{
 *   element: !HTMLElement,
 *   show: function(boolean, !TermsPort),
 *   describe: function(boolean, !TermsPort),
 *   point: function(number),
 * }}
 */
export let UnitWindow;

/** @return {!Part} */
function part(/** string */ text) {
  const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": text}));
  const cells = make("div", {"class": "cells", "aria-hidden": "true", "translate": "no"});
  const mark = make("i", {"hidden": ""});
  return {
    sheet: {canvas, height: 0, width: 0, maps: 0, columns: 1, gap: 0, first: 0, count: 0}, values: new Float32Array(0), cells, mark,
    figure: make("figure", {}, make("figcaption", {}, text), make("div", {"class": "cut"}, canvas, cells, mark)),
  };
}

/**
 * @param {function(number)} choose hears of the term that is pointed at
 * @return {!UnitWindow}
 */
export function unitWindow(choose) {
  const parts = ["Window", "Weights", "Products"].map(part);
  const element = make("div", {"class": "windows"}, ...parts.map(one => one.figure));
  let hasFigures = false;
  parts.forEach(({sheet}) => sheet.canvas.addEventListener("click", event => {
    const {clientX, clientY} = /** @type {!MouseEvent} */ (event);
    const {left, top, width, height} = sheet.canvas.getBoundingClientRect();
    const at = numberAt(sheet, (clientX - left) / width, (clientY - top) / height);
    if (at) {
      choose((at.y * sheet.width + at.x) * sheet.maps + at.map);
    }
  }));

  function resize(/** !Part */ one, /** number */ height, /** number */ width, /** number */ maps) {
    const {sheet} = one;
    if (sheet.height === height && sheet.width === width && sheet.maps === maps) {
      return;
    }
    const gap = height * width === 1 ? 0 : 1;
    Object.assign(sheet, {height, width, maps, count: maps, gap,
      columns: Math.min(maps, gap === 0 ? 16 : Math.max(1, Math.floor(32 / (width + 1))))});
    measure(sheet);
    sheet.canvas.style.width = `${hasFigures ? width * CELL : Math.min(256, sheet.canvas.width * (maps === 1 ? 24 : 8))}px`;
    one.values = new Float32Array(height * width * maps);
    one.cells.style.gridTemplateColumns = `repeat(${width}, 1fr)`;
  }

  return {
    element,
    show(isSum, terms) {
      const count = terms.count();
      const [height, width] = [terms.rows(), terms.columns()];
      const maps = Math.round(count / (height * width));
      const isWhole = maps >= 1 && maps * height * width === count;
      hasFigures = isWhole && maps === 1 && width > 1 && width <= MOST_ACROSS && height <= MOST_ACROSS;
      const isShown = hasFigures || isSum && isWhole && maps <= MOST_DEPTH * (height * width === 1 ? 8 : 1);
      element.hidden = !isShown;
      if (!isShown) {
        return;
      }
      parts.forEach((one, i) => {
        resize(one, height, width, maps);
        one.figure.toggleAttribute("hidden", !isSum && i > 0);
        // While a person is drawing there are pictures only.
        one.cells.hidden = true;
      });
      const [values, weights, products] = parts.map(one => one.values);
      for (let i = 0; i < count; i++) {
        values[i] = terms.value(i);
        weights[i] = terms.factor(i);
        products[i] = values[i] * weights[i];
      }
      parts.forEach(({sheet, values: shown}) => paint(sheet, shown, farthest(shown)));
    },
    describe(isSum, terms) {
      const [values, weights, products] = parts.map(one => one.values);
      const names = [
        () => say("The window: {0} numbers, the greatest {1}", figure(terms.count()), valueOf(Math.max(...values))),
        () => say("The weights: from {0} to {1}", valueOf(Math.min(...weights)), valueOf(Math.max(...weights))),
        () => say("The products: from {0} to {1}", valueOf(Math.min(...products)), valueOf(Math.max(...products))),
      ];
      parts.forEach(({sheet}, i) => tell(sheet.canvas, isSum || i === 0 ? names[i] : () => "–", "aria-label"));
      parts.forEach(({values: shown, cells}) => {
        const most = farthest(shown);
        cells.hidden = !hasFigures;
        cells.replaceChildren(...hasFigures ? [...shown].map(value =>
          make("span", Math.abs(value) > DARK * most ? {"class": "dark"} : {}, figure(value, 2))) : []);
      });
    },
    point(term) {
      parts.forEach(({sheet, mark}) => {
        const {canvas, width, maps} = sheet;
        mark.hidden = term < 0 || element.hidden;
        if (mark.hidden) {
          return;
        }
        const corner = cornerOf(sheet, term % maps);
        const place = Math.floor(term / maps);
        mark.style.left = `${100 * (corner.x + place % width) / canvas.width}%`;
        mark.style.top = `${100 * (corner.y + Math.floor(place / width)) / canvas.height}%`;
        mark.style.width = `${100 / canvas.width}%`;
        mark.style.height = `${100 / canvas.height}%`;
      });
    },
  };
}
