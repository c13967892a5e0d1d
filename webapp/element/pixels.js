// Pictures, as pages give them.

import {refuse, shown} from "./refuse.js";

// What drawImage takes and has its size in "width" and "height"; what is made such a picture first.
const DRAWN = ["HTMLCanvasElement", "OffscreenCanvas", "ImageBitmap"];
const DECODED = ["Blob", "File", "HTMLVideoElement", "SVGImageElement", "VideoFrame"];

const BYTES = ["Uint8ClampedArray", "Uint8Array"];

/**
 * Reads a picture: its size, and what gives so many rows of it from a top on as red, green, blue and alpha.
 * @typedef {function(number, number, !PixelRows): ?}
 */
export let Read;

/**
 * What something is, also what comes from another window.
 * @param {*} value
 * @return {string}
 */
export const kindOf = value => Object.prototype.toString.call(value).slice(8, -1);

/**
 * Throws a TypeError.
 * @param {string} call
 * @param {string} what of the source
 */
function fail(call, what) {
  throw new TypeError(`${call}: source ${what}`);
}

/**
 * @param {string} call
 * @param {number} width
 * @param {number} height
 */
function requireSize(call, width, height) {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) {
    fail(call, `is ${shown(width)}×${shown(height)} pixels, needs at least one`);
  }
}

/**
 * Reads what can be drawn, pixel by pixel: a browser that makes it smaller leaves out thin strokes.
 * @param {string} call
 * @param {?} image
 * @param {number} width
 * @param {number} height
 * @param {!Read} read
 * @return {?} what it gives
 */
function drawn(call, image, width, height, read) {
  requireSize(call, width, height);
  /** @type {!HTMLCanvasElement} */
  let canvas;
  /** @type {?CanvasRenderingContext2D} */
  let context;
  const rows = (/** number */ top, /** number */ count) => {
    canvas.width = width;
    canvas.height = count;
    context.drawImage(image, 0, -top);
    return context.getImageData(0, 0, width, count).data;
  };
  try {
    canvas = /** @type {!HTMLCanvasElement} */ (
      typeof document === "undefined" ? new OffscreenCanvas(1, 1) : document.createElement("canvas"));
    context = /** @type {?CanvasRenderingContext2D} */ (canvas.getContext("2d", {willReadFrequently: true}));
    if (!context) {
      throw new Error("there is no canvas here. Strokes and pixels need none.");
    }
    rows(0, 1);
  } catch (error) {
    const {name, message} = /** @type {!Error} */ (error);
    fail(call, name === "SecurityError" ? 'comes from another origin, needs that origin\'s permission (crossorigin="anonymous")'
      : `cannot be drawn: ${message}`);
  }
  return read(width, height, rows);
}

/**
 * Reads what a browser has to decode first.
 * @param {string} call
 * @param {?} source
 * @param {string} kind
 * @param {!Read} read
 * @return {!Promise<?>} what it gives
 */
async function decoded(call, source, kind, read) {
  let bitmap;
  try {
    // As the file has them: a profile's colours would be others than the command line reads.
    bitmap = await createImageBitmap(source, {colorSpaceConversion: "none"});
  } catch (error) {
    const type = "type" in source ? ` of type ${shown(source.type)}` : "";
    fail(call, `is a ${kind}${type}, needs a picture that this browser reads: ${/** @type {!Error} */ (error).message}`);
  }
  try {
    return await drawn(call, bitmap, bitmap.width, bitmap.height, read);
  } finally {
    bitmap.close();
  }
}

/**
 * @param {string} call what messages begin with
 * @param {?} source
 * @param {!Read} read
 * @return {!Promise<?>} what it gives
 */
export async function withPixels(call, source, read) {
  const kind = kindOf(source);
  if (DECODED.includes(kind)) {
    return decoded(call, source, kind, read);
  }
  if (kind === "HTMLImageElement") {
    try {
      await source.decode?.();
    } catch (broken) {
      fail(call, `is an image that could not be loaded (${shown(source.currentSrc || source.src)})`);
    }
    return drawn(call, source, source.naturalWidth, source.naturalHeight, read);
  }
  const {width, height, data} = /** @type {?} */ (Object(source));
  if (DRAWN.includes(kind)) {
    return drawn(call, source, width, height, read);
  }
  if (!ArrayBuffer.isView(data)) {
    refuse(`${call}: source`, source, "strokes, ImageData, a canvas, an image or a Blob");
  }
  // A canvas may have floats, 0 to 1.
  const isFloat = kind === "ImageData" && kindOf(data).startsWith("Float");
  if (!isFloat && !BYTES.includes(kindOf(data))) {
    refuse(`${call}: source.data`, data, "a Uint8ClampedArray or Uint8Array");
  }
  requireSize(call, width, height);
  if (data.length !== 4 * width * height) {
    fail(call, `is ${width}×${height} pixels with ${data.length} values, needs ${4 * width * height}`);
  }
  return read(width, height, (top, count) => {
    const part = data.subarray(4 * width * top, 4 * width * (top + count));
    return isFloat ? Uint8ClampedArray.from(part, value => 255 * value) : part;
  });
}
