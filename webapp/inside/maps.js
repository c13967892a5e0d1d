// All maps that a layer gives, in one picture: a pixel of the canvas for each value, maps side by side. A picture is painted
// into the same bytes again and again.

import {MOST, shades} from "./shades.js";

/**
 * - columns: how many maps are beside each other; gap: px between them; first, count: the maps that are shown.
 * @typedef {{
 *   canvas: !HTMLCanvasElement,
 *   height: number,
 *   width: number,
 *   maps: number,
 *   columns: number,
 *   gap: number,
 *   first: number,
 *   count: number,
 * }}
 */
export let Sheet;

/** @type {!WeakMap<!HTMLCanvasElement, {context: !CanvasRenderingContext2D, image: !ImageData, pixels: !Uint32Array}>} */
const buffers = new WeakMap();

/**
 * Sets how large the picture is.
 * @param {!Sheet} sheet
 */
export function measure({canvas, height, width, columns, gap, count}) {
  canvas.width = columns * (width + gap) - gap;
  canvas.height = Math.ceil(count / columns) * (height + gap) - gap;
  const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(canvas.width, canvas.height);
  buffers.set(canvas, {context, image, pixels: new Uint32Array(image.data.buffer)});
}

/**
 * The value that is farthest from 0.
 * @param {!Float32Array} values
 * @return {number}
 */
export function farthest(values) {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] < 0 ? -values[i] : values[i];
    if (value > most) {
      most = value;
    }
  }
  return most;
}

/**
 * Paints values, row by row, the maps innermost.
 * @param {!Sheet} sheet
 * @param {!Float32Array} values
 * @param {number} most which value is all ink
 */
export function paint({canvas, height, width, maps, columns, gap, first, count}, values, most) {
  const {context, image, pixels} = buffers.get(canvas);
  const scale = most > 0 ? MOST / most : 0;
  const across = canvas.width;
  for (let i = 0; i < count; i++) {
    const corner = Math.floor(i / columns) * (height + gap) * across + i % columns * (width + gap);
    for (let y = 0; y < height; y++) {
      let from = y * width * maps + first + i;
      let to = corner + y * across;
      for (const end = to + width; to < end; to++) {
        const value = values[from] * scale;
        pixels[to] = shades[(value > MOST ? MOST : value < -MOST ? -MOST : value) + MOST | 0];
        from += maps;
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/**
 * Which number a place of the picture shows.
 * @param {!Sheet} sheet
 * @param {number} left share of the picture's width
 * @param {number} top share of its height
 * @return {?{map: number, y: number, x: number}} nothing between maps
 */
export function numberAt({canvas, height, width, columns, gap, first, count}, left, top) {
  const [x, y] = [Math.floor(left * canvas.width), Math.floor(top * canvas.height)];
  const [column, row] = [Math.floor(x / (width + gap)), Math.floor(y / (height + gap))];
  const map = row * columns + column;
  const place = {map: first + map, y: y - row * (height + gap), x: x - column * (width + gap)};
  return column >= 0 && column < columns && map >= 0 && map < count && place.x < width && place.y < height ? place : null;
}

/**
 * The corner of a map in the picture, in its px.
 * @param {!Sheet} sheet
 * @param {number} map
 * @return {{x: number, y: number}}
 */
export function cornerOf({height, width, columns, gap, first}, map) {
  const i = map - first;
  return {x: i % columns * (width + gap), y: Math.floor(i / columns) * (height + gap)};
}
