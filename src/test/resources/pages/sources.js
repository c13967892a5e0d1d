// Everything that recognize() is to read, each showing a 7, and everything that it is to refuse; in a page and in a worker.

const WIDTH = 200;
const HEIGHT = 210;
const PLANES = {
  I420: [[1, 1], [2, 2], [2, 2]],
  I422: [[1, 1], [2, 1], [2, 1]],
  I444: [[1, 1], [1, 1], [1, 1]],
  NV12: [[1, 1], [1, 2]],
};

function paint(canvas, settings) {
  const pen = canvas.getContext("2d", {willReadFrequently: true, ...settings});
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.lineWidth = 14;
  pen.beginPath();
  pen.moveTo(60, 50);
  pen.lineTo(145, 50);
  pen.lineTo(95, 160);
  pen.stroke();
  return canvas;
}

const painted = settings => paint(new OffscreenCanvas(WIDTH, HEIGHT), settings);
const pixelsOf = (canvas, settings) => canvas.getContext("2d").getImageData(0, 0, WIDTH, HEIGHT, settings);

function onPage(tag, size = {width: WIDTH, height: HEIGHT}) {
  return Object.assign(document.createElement(tag), size);
}

// In every format that this browser makes frames of.
function frames({data}) {
  const made = {};
  const make = (format, buffer, more = {}) => {
    try {
      made[`VideoFrame, ${format}`] =
          new VideoFrame(buffer, {format, codedWidth: WIDTH, codedHeight: HEIGHT, timestamp: 0, ...more});
    } catch (unknown) {
      // Another browser may know it.
    }
  };
  for (const format of ["RGBA", "RGBX", "BGRA", "BGRX"]) {
    make(format, data);
  }
  for (const [name, planes] of Object.entries(PLANES)) {
    for (const alpha of ["", "A"]) {
      for (const [depth, bits] of [["", 8], ["P10", 10], ["P12", 12]]) {
        const most = 2 ** bits - 1;
        const samples = planes.concat(alpha ? [[1, 1]] : []).flatMap(([x, y], i) =>
          Array.from({length: WIDTH / x * HEIGHT / y}, (_, k) =>
            i === 0 ? Math.round(data[4 * k] / 255 * most) : i < planes.length ? (most + 1) / 2 : most));
        make(name + alpha + depth, bits > 8 ? Uint16Array.from(samples) : Uint8Array.from(samples));
      }
    }
  }
  make("RGBA", data, {displayWidth: 2 * WIDTH, displayHeight: 2 * HEIGHT});
  return made;
}

async function good() {
  const canvas = painted();
  const pixels = pixelsOf(canvas);
  const png = await canvas.convertToBlob();
  const bitmap = await createImageBitmap(canvas);
  const shown = new OffscreenCanvas(WIDTH, HEIGHT);
  shown.getContext("bitmaprenderer").transferFromImageBitmap(await createImageBitmap(canvas));
  const all = {
    "strokes": [[{x: 60, y: 50}, {x: 100, y: 50}, {x: 145, y: 50}, {x: 120, y: 105}, {x: 95, y: 160}]],
    "ImageData": pixels,
    "ImageData, display-p3": pixelsOf(canvas, {colorSpace: "display-p3"}),
    "Uint8ClampedArray": {width: WIDTH, height: HEIGHT, data: pixels.data},
    "Uint8Array": {width: WIDTH, height: HEIGHT, data: new Uint8Array(pixels.data)},
    "part of a buffer": {width: WIDTH, height: HEIGHT, data: new Uint8Array([9, 9, 9, ...pixels.data]).subarray(3)},
    "OffscreenCanvas": canvas,
    "OffscreenCanvas, display-p3": painted({colorSpace: "display-p3"}),
    "OffscreenCanvas, float16": painted({colorType: "float16"}),
    "OffscreenCanvas, bitmaprenderer": shown,
    "ImageBitmap": bitmap,
    "Blob, PNG": png,
    "Blob, JPEG": await canvas.convertToBlob({type: "image/jpeg"}),
    "Blob, WebP": await canvas.convertToBlob({type: "image/webp"}),
    "File": new File([png], "7.png", {type: "image/png"}),
    "VideoFrame of a canvas": new VideoFrame(canvas, {timestamp: 0}),
    ...frames(pixels),
  };
  for (const colorSpace of ["srgb", "display-p3"]) {
    const floats = pixelsOf(canvas, {colorSpace, pixelFormat: "rgba-float16"});
    all[`ImageData, ${Object.prototype.toString.call(floats.data)}, ${colorSpace}`] = floats;
  }
  return typeof document === "undefined" ? all : {...all, ...await goodOnPage()};
}

async function goodOnPage() {
  const canvas = paint(onPage("canvas"));
  const picture = canvas.toDataURL();
  const image = (src, more = {}) => Object.assign(new Image(), {...more, src});
  const drawing = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="210">`
      + `<rect width="200" height="210" fill="#fff"/><path d="M60 50h85L95 160" fill="none" stroke="#000" stroke-width="14"/></svg>`)}`;
  const inDrawing = document.createElementNS("http://www.w3.org/2000/svg", "image");
  const loaded = new Promise(done => inDrawing.addEventListener("load", done));
  inDrawing.setAttribute("href", picture);
  document.body.append(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  document.querySelector("svg").append(inDrawing);
  await loaded;
  const video = Object.assign(onPage("video", {}), {muted: true, srcObject: canvas.captureStream()});
  const playing = new Promise(done => video.addEventListener("loadeddata", done));
  paint(canvas);
  await video.play();
  await playing;
  const far = image(picture, {loading: "lazy"});
  far.style.marginTop = "90000px";
  document.body.append(far);
  return {
    "HTMLCanvasElement": canvas,
    "HTMLCanvasElement, display-p3": paint(onPage("canvas"), {colorSpace: "display-p3"}),
    "HTMLCanvasElement, its control given away": (element => {
      paint(element.transferControlToOffscreen());
      return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(element))));
    })(onPage("canvas")),
    "HTMLImageElement": image(picture),
    "HTMLImageElement, SVG": image(drawing),
    "HTMLImageElement, lazy": image(picture, {loading: "lazy"}),
    "HTMLImageElement, lazy and far away": far,
    "SVGImageElement": inDrawing,
    "HTMLVideoElement": video,
    "VideoFrame of a video": new VideoFrame(video),
  };
}

async function bad() {
  const canvas = painted();
  const closed = await createImageBitmap(canvas);
  closed.close();
  const frame = new VideoFrame(canvas, {timestamp: 0});
  frame.close();
  const detached = pixelsOf(canvas);
  structuredClone(detached.data.buffer, {transfer: [detached.data.buffer]});
  const given = new OffscreenCanvas(WIDTH, HEIGHT);
  structuredClone(given, {transfer: [given]});
  const all = {
    "ImageBitmap, closed": closed,
    "VideoFrame, closed": frame,
    "ImageData, detached": detached,
    "OffscreenCanvas, given away": given,
    "OffscreenCanvas of no width": new OffscreenCanvas(0, 10),
    "Float32Array": {width: 2, height: 2, data: new Float32Array(16)},
    "DataView": {width: 2, height: 2, data: new DataView(new ArrayBuffer(16))},
    "too few values": {width: 2, height: 2, data: new Uint8Array(15)},
    "no pixels": {width: 0, height: 0, data: new Uint8Array(0)},
    "half a pixel": {width: 0.5, height: 2, data: new Uint8Array(4)},
    "a width that is text": {width: "2", height: 2, data: new Uint8Array(16)},
    "an array as data": {width: 1, height: 1, data: [0, 0, 0, 255]},
    "Blob, empty": new Blob([]),
    "Blob of text": new Blob(["no picture"], {type: "image/png"}),
    "says that it is a canvas": {[Symbol.toStringTag]: "HTMLCanvasElement", width: 1, height: 1},
    "says that it is a Blob": {[Symbol.toStringTag]: "Blob"},
  };
  if (typeof document === "undefined") {
    return all;
  }
  const broken = document.createElementNS("http://www.w3.org/2000/svg", "image");
  broken.setAttribute("href", "data:image/png,none");
  return {
    ...all,
    "HTMLCanvasElement of no height": onPage("canvas", {width: 10, height: 0}),
    "HTMLImageElement without a source": new Image(),
    "HTMLImageElement, broken": Object.assign(new Image(), {src: "data:image/png,none"}),
    "HTMLImageElement, lazy and broken": Object.assign(new Image(), {loading: "lazy", src: "data:image/png,none"}),
    "SVGImageElement, broken": broken,
    "HTMLVideoElement without a picture": onPage("video", {}),
    "another element": document.body,
  };
}

// What is said of each: its text, or the error.
async function readAll(recognize, sources) {
  const seen = {};
  for (const [name, source] of Object.entries(await sources())) {
    const late = new Promise(done => setTimeout(() => done({text: "no answer after 20 s"}), 20_000));
    try {
      seen[name] = (await Promise.race([recognize(await source), late])).text;
    } catch (error) {
      seen[name] = `${error.name}: ${error.message}`;
    }
  }
  return seen;
}

Object.assign(globalThis, {good, bad, readAll});
