// Models that a person brings, read by a second script, which is fetched when the first model comes.

const MODELS_SCRIPT = "digitpad-models.js";
const MOST_MODEL_BYTES = 256 * 1024 * 1024;

let packing = null;

// The second script's function. Both scripts meet in an event on the element that loads it, so neither needs a global.
function modelPacker() {
  packing ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = reason => {
      packing = null;
      reject(new Error(`DigitPad: ${script.src} ${reason}. It belongs next to digitpad.js, from the same build.`));
    };
    script.src = new URL(MODELS_SCRIPT, digitPadScript || document.baseURI).href;
    script.addEventListener("digitpad-models", ({detail}) => {
      if (detail.version === digitPadVersion) {
        resolve(detail.packModel);
      } else {
        fail(`is of version ${detail.version}, not ${digitPadVersion}`);
      }
    });
    script.addEventListener("error", () => fail("could not be loaded; it reads models"));
    document.head.append(script);
    script.addEventListener("load", () => script.remove());
  });
  return packing;
}

function modelFilesOf(call, files) {
  const list = files && typeof files !== "string" && typeof files[Symbol.iterator] === "function" ? [...files] : null;
  if (!list || !list.every(file => Object.prototype.toString.call(file) === "[object File]")) {
    refuse(`${call}: files`, files, "the Files of one model: its model.json and weight files");
  }
  const bytes = list.reduce((sum, file) => sum + file.size, 0);
  if (bytes > MOST_MODEL_BYTES) {
    throw new RangeError(`${call}: files have ${bytes} bytes, needs at most ${MOST_MODEL_BYTES}`);
  }
  return list;
}

async function loadModel(files) {
  const list = modelFilesOf("DigitPad.loadModel", files);
  const packModel = await modelPacker();
  const contents = await Promise.all(list.map(async file => new Int8Array(await file.arrayBuffer())));
  const {network, relaxed, simd, error} = packModel(list.map(file => file.webkitRelativePath || file.name), contents);
  const refused = network ? useNetwork(network, relaxed, simd) : error;
  if (refused) {
    throw new Error(refused);
  }
}
