// DigitPad's own functions, for pages and programs that have their own canvas. The build puts this into digitpad.js.

const LIMIT_PX = 1e9;
const SAMPLE_MILLIS = 8;

function shown(value) {
  if (value === null || ["undefined", "number", "boolean"].includes(typeof value)) {
    return String(value);
  }
  if (typeof value === "string") {
    return JSON.stringify(value.length > 30 ? value.slice(0, 30) + "…" : value);
  }
  return Array.isArray(value) ? `an array of ${value.length}` : `a ${value.constructor?.name ?? typeof value}`;
}

function refuse(where, value, needed) {
  throw new TypeError(`${where} is ${shown(value)}, needs ${needed}`);
}

// Strokes as Java reads them; a TypeError names the point that is wrong.
function strokesOf(call, strokes) {
  if (!Array.isArray(strokes)) {
    refuse(`${call}: strokes`, strokes, "an array of strokes: [[{x, y, t}, …], …]");
  }
  return strokes.map((stroke, i) => {
    if (!Array.isArray(stroke) || stroke.length === 0) {
      refuse(`${call}: strokes[${i}]`, stroke, "an array of at least one point");
    }
    return stroke.map((point, j) => {
      const where = `${call}: strokes[${i}][${j}]`;
      if (point === null || typeof point !== "object") {
        refuse(where, point, "a point {x, y, t}");
      }
      const {x, y, t = j * SAMPLE_MILLIS} = point;
      for (const [name, value] of [["x", x], ["y", y]]) {
        if (typeof value !== "number" || !(Math.abs(value) <= LIMIT_PX)) {
          refuse(`${where}.${name}`, value, "a number of px within ±1e9");
        }
      }
      if (!Number.isFinite(t)) {
        refuse(`${where}.t`, t, "a number of ms, or nothing");
      }
      return {x, y, t};
    });
  });
}

function optionsOf(call, options = {}) {
  if (options === null || typeof options !== "object") {
    refuse(`${call}: options`, options, "an object, or nothing");
  }
  const {alternatives = 10, maxlength = Infinity, allow = "0-9", pattern} = options;
  for (const [name, value] of Object.entries({alternatives, maxlength})) {
    if (value !== Infinity && !(Number.isInteger(value) && value >= 1)) {
      refuse(`${call}: options.${name}`, value, "a whole number from 1 on");
    }
  }
  const marks = typeof allow === "string" ? marksOf(allow) : null;
  if (marks === null) {
    refuse(`${call}: options.allow`, allow, 'a text such as "0-9", with any of the marks . , - after it');
  }
  const accepts = pattern === undefined ? () => true : typeof pattern === "string" && matcher(pattern);
  if (!accepts) {
    refuse(`${call}: options.pattern`, pattern, "a regular expression as text, as in the attribute");
  }
  return {alternatives, most: maxlength === Infinity ? -1 : maxlength, marks, accepts};
}

function finished(answer, {alternatives}) {
  if (answer) {
    answer.alternatives.length = Math.min(answer.alternatives.length, alternatives);
    return answer;
  }
  return {text: "", confidence: 0, unsure: true, certainty: "not sure", alternatives: [], digits: [], box: null};
}

function readInk(data, settings) {
  requireNetwork();
  const {most, marks, accepts} = settings;
  return finished(data.length > 0 ? readStrokes(data, most, marks, accepts) : null, settings);
}

function requireNetwork() {
  const failure = networkFailure();
  if (failure) {
    throw new Error(`DigitPad: the network inside this script is damaged (${failure}). Get the script again.`);
  }
}

function recognizeSync(strokes, options) {
  const call = "DigitPad.recognizeSync";
  const settings = optionsOf(call, options);
  return readInk(strokesOf(call, strokes), settings);
}

async function recognize(source, options) {
  const call = "DigitPad.recognize";
  const settings = optionsOf(call, options);
  if (Array.isArray(source)) {
    return readInk(strokesOf(call, source), settings);
  }
  const {width, height, rows} = await pixelsOf(call, source);
  requireNetwork();
  return finished(readPicture(width, height, rows), settings);
}

// The size of a picture, and what gives so many rows of it as red, green, blue and alpha.
async function pixelsOf(call, source) {
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
  const {width, height, data} = Object(source);
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

// The pixels of what can be drawn, pixel by pixel: a browser that makes it smaller leaves out thin strokes.
function drawn(call, image, width, height) {
  if (!(width > 0 && height > 0)) {
    throw new TypeError(`${call}: source is ${width}×${height} pixels, needs at least one`);
  }
  const canvas = document.createElement("canvas");
  canvas.width = width;
  const context = canvas.getContext("2d", {willReadFrequently: true});
  const rows = (top, count) => {
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
