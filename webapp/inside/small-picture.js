// The picture that the network gets, small.

import {make} from "../element/dom.js";
import {MOST, shades} from "./shades.js";

/**
 * @param {!Float32Array} values of a square, 0 paper to 1 ink
 * @return {!Element} without a description: what it is in says what it shows
 */
export function smallPicture(values) {
  const side = Math.round(Math.sqrt(values.length));
  const canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"width": side, "height": side, "class": "small"}));
  const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(side, side);
  new Uint32Array(image.data.buffer).set(Array.from(values, value => shades[MOST + Math.round(MOST * Math.min(1, Math.max(-1, value)))]));
  context.putImageData(image, 0, 0);
  return canvas;
}
