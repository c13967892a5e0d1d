// Pictures, as pages give them.

import {refuse, shown} from "./refuse.js";

/**
 * A picture: its size, and what gives so many rows of it as red, green, blue and alpha.
 * @typedef {{
 *   width: number,
 *   height: number,
 *   rows: function(number, number): (!Uint8ClampedArray|!Uint8Array),
 * }}
 */
export let Pixels;

/**
 * The pixels of what can be drawn, pixel by pixel: a browser that makes it smaller leaves out thin strokes.
 * @param {string} call
 * @param {?} image
 * @param {number} width
 * @param {number} height
 * @return {!Pixels}
 */
function drawn(call, image, width, height) {
  if (!(width > 0 && height > 0)) {
    throw new TypeError(`${call}: source is ${width}×${height} pixels, needs at least one`);
  }
  const canvas = /** @type {!HTMLCanvasElement} */ (document.createElement("canvas"));
  canvas.width = width;
  const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d", {willReadFrequently: true}));
  const rows = (/** number */ top, /** number */ count) => {
    canvas.height = count;
    context.drawImage(image, 0, -top);
    return context.getImageData(0, 0, width, count).data;
  };
  try {
    rows(0, 1);
  } catch (tainted) {
    throw new TypeError(`${call}: source comes from another origin, needs that origin's permission (crossorigin="anonymous")`);
  }
  return {width, height, rows};
}

/**
 * @param {string} call what messages begin with
 * @param {?} source
 * @return {!Promise<!Pixels>}
 */
export async function pixelsOf(call, source) {
  const kind = Object.prototype.toString.call(source).slice(8, -1);
  if (kind === "Blob" || kind === "File") {
    let bitmap;
    try {
      // As the file has them: a profile's colours would be others than the command line reads.
      bitmap = await createImageBitmap(source, {colorSpaceConversion: "none"});
    } catch (unreadable) {
      throw new TypeError(`${call}: source is a ${kind} of type ${shown(source.type)}, needs a picture that this browser reads`);
    }
    return drawn(call, bitmap, bitmap.width, bitmap.height);
  }
  if (kind === "HTMLImageElement") {
    try {
      await source.decode();
    } catch (broken) {
      throw new TypeError(`${call}: source is an image that could not be loaded (${shown(source.currentSrc || source.src)})`);
    }
    return drawn(call, source, source.naturalWidth, source.naturalHeight);
  }
  if (["HTMLCanvasElement", "OffscreenCanvas", "ImageBitmap"].includes(kind)) {
    return drawn(call, source, source.width, source.height);
  }
  const {width, height, data} = /** @type {?} */ (Object(source));
  const isPixels = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
      && ArrayBuffer.isView(data);
  if (!isPixels) {
    refuse(`${call}: source`, source, "strokes, ImageData, a canvas, an image or a Blob");
  }
  if (data.length !== 4 * width * height) {
    throw new TypeError(`${call}: source is ${width}×${height} pixels with ${data.length} values, needs ${4 * width * height}`);
  }
  return {width, height, rows: (top, count) => data.subarray(4 * width * top, 4 * width * (top + count))};
}
