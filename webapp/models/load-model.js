// Models by their files, the folder they are in, or their address.

import {isDigits, isLabelFile, labelsOf, requireLabels} from "./labels.js";
import {slicedEngine} from "./sliced-engine.js";
import {Slices} from "./slices.js";

/**
 * A file and where it is.
 * @typedef {{
 *   path: string,
 *   file: !File,
 * }}
 */
export let PlacedFile;

/**
 * A model, and its labels where there is a file of them.
 * @typedef {{
 *   model: !ReadModel,
 *   labels: (!Array<string>|undefined),
 * }}
 */
export let LabelledModel;

/**
 * What its classes are called, what it takes for paper and for ink, and whether that could be told.
 * @typedef {{
 *   labels: !Array<string>,
 *   paper: number,
 *   ink: number,
 *   isTold: (boolean|undefined),
 * }}
 */
export let ModelSetting;

const MOST_MODEL_BYTES = 256 * 1024 * 1024;
const LOAD_MODEL = "DigitPad.loadModel";

/**
 * A model that is ready to read.
 * @typedef {{
 *   setting: !ModelSetting,
 *   packed: !PackedModel,
 *   engine: !BroughtEngine,
 * }}
 */
export let PreparedModel;

/** How much of loading is done when all files are here, and when they have been read, of 1. */
const FETCHED = 0.2;
const READ = 0.3;

/** @type {!Promise<?>} */
let loaded = Promise.resolve();

/**
 * The last call has the last word, however long each takes.
 * @param {?} source as pages give it
 * @param {!ModelOptions|undefined} options
 * @param {!ModelUser} page
 * @return {!Promise<undefined>}
 */
export function loadModel(source, options, page) {
  if (options === null || !["object", "undefined"].includes(typeof options)) {
    page.refuse(`${LOAD_MODEL}: options`, options, "an object, or nothing");
  }
  const before = loaded;
  const used = loadedModel(source, options ?? {}, page, before);
  loaded = Promise.allSettled([before, used]);
  return used;
}

/**
 * @param {?} source as pages give it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @param {!Promise<?>} before what was asked for earlier
 * @return {!Promise<undefined>}
 */
async function loadedModel(source, options, page, before) {
  const slices = slicesOf(options, page);
  const isAddress = typeof source === "string" || source instanceof URL;
  const {model, labels} = await (isAddress ? fetchedModel(source, page, slices) : chosenModel(source, page, slices));
  const {setting, engine} = await prepared(model, labels, options, page, slices);
  await before;
  slices.stopIfAsked();
  useModel(engine, setting.labels, page);
  slices.tell(1);
}

/**
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @return {!Slices}
 */
function slicesOf({signal, onprogress}, page) {
  if ((signal ?? null) !== null && !(signal instanceof AbortSignal)) {
    page.refuse(`${LOAD_MODEL}: options.signal`, signal, "an AbortSignal");
  }
  if ((onprogress ?? null) !== null && typeof onprogress !== "function") {
    page.refuse(`${LOAD_MODEL}: options.onprogress`, onprogress, "a function");
  }
  const slices = new Slices({signal, onprogress});
  slices.stopIfAsked();
  return slices;
}

/**
 * Makes an engine for a model; what is not said is found out with it.
 * @param {!ReadModel} model
 * @param {!Array<string>|undefined} found labels beside it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @param {!Slices} slices
 * @return {!Promise<!PreparedModel>}
 */
export async function prepared(model, found, options, page, slices) {
  const said = settingOf(model, found, options, page);
  const trial = said ?? {labels: labelsIn(model, found, options, page), paper: 0, ink: 1, isTold: undefined};
  let packed = await packedModel(model, trial.paper, trial.ink, slices);
  let engine = await engineOf(packed);
  let setting = trial;
  if (!said) {
    const {paper, ink, isTold} = await detectedRange(model, trial.labels, engine, slices);
    setting = {labels: trial.labels, paper, ink, isTold};
    if (paper !== 0 || ink !== 1) {
      packed = await packedModel(model, paper, ink, slices);
      engine = await engineOf(packed);
    }
  }
  engine.input.fill(1);
  await slices.pass(engine);
  model.check(engine.output);
  return {setting, packed, engine};
}

/**
 * @param {!ReadModel} model
 * @param {number} paper
 * @param {number} ink
 * @param {!Slices} slices
 * @return {!Promise<!PackedModel>} before a task in which nothing has been done
 */
async function packedModel(model, paper, ink, slices) {
  await slices.fresh();
  const {network, compile} = model.pack(paper, ink);
  await slices.fresh();
  const module = compile();
  await slices.fresh();
  return {network, module};
}

/**
 * @param {!ReadModel} model
 * @param {!Array<string>} labels
 * @param {!BroughtEngine} engine for paper 0 and ink 1
 * @param {!Slices} slices
 * @return {!Promise<!DetectedRange>}
 */
async function detectedRange(model, labels, engine, slices) {
  const detection = model.detect(labels);
  await slices.next();
  while (detection.ask(engine.input)) {
    await slices.pass(engine);
    detection.hear(engine.output);
    slices.tell(READ + (1 - READ) * detection.done());
  }
  return detection.find();
}

/**
 * @param {!ReadModel} model
 * @param {!Array<string>|undefined} found labels beside it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @return {!Array<string>}
 */
function labelsIn(model, found, {labels = found ?? model.labels}, page) {
  if (!Array.isArray(labels) || !labels.every(label => typeof label === "string")) {
    page.refuse(`${LOAD_MODEL}: options.labels`, labels, "an array of texts, one for each class");
  }
  requireLabels(labels, model.classes, `${LOAD_MODEL}: options.labels`);
  return labels;
}

/**
 * What the options say; nothing, if the values for paper and ink are to be found out.
 * @param {!ReadModel} model
 * @param {!Array<string>|undefined} found labels beside it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @return {?ModelSetting}
 */
function settingOf(model, found, options, page) {
  const labels = labelsIn(model, found, options, page);
  const {paper, ink} = options;
  if (paper === undefined && ink === undefined) {
    return null;
  }
  for (const [name, value] of Object.entries({paper, ink})) {
    if (!Number.isFinite(value)) {
      page.refuse(`${LOAD_MODEL}: options.${name}`, value, "a number; paper and ink belong together");
    }
  }
  return {labels, paper: Number(paper), ink: Number(ink), isTold: undefined};
}

/**
 * @param {!PackedModel} packed
 * @return {!Promise<!BroughtEngine>}
 */
const engineOf = packed => /** @type {!Promise<!BroughtEngine>} */ (engineNamed("", packed));

/**
 * @param {string} name of an engine; empty: the fastest
 * @param {!PackedModel} packed
 * @return {!Promise<?BroughtEngine>} nothing, if this browser has none such
 */
export const engineNamed = (name, {network, module}) =>
  new Promise(resolve => makeEngine(name, network, module, resolve));

/**
 * @param {?BroughtEngine} engine the page's own model, if there is none
 * @param {!Array<string>} labels
 * @param {!ModelUser} page
 */
export function useModel(engine, labels, page) {
  const refused = page.useEngine(engine && slicedEngine(engine), isDigits(labels) ? null : labels);
  if (refused) {
    throw new Error(refused);
  }
}

/**
 * @param {!Array<string>} paths
 * @param {!Array<!Int8Array>} contents
 * @param {string} first which of the paths is that of the file that the model begins with; empty if that is to be found
 * @param {!Slices} slices
 * @return {!Promise<!ReadModel>}
 */
async function checkedModel(paths, contents, first, slices) {
  slices.tell(FETCHED);
  await slices.fresh();
  const model = readModel(paths, contents, first);
  if (model.error) {
    throw new Error(model.error);
  }
  slices.tell(READ);
  return model;
}

/**
 * @param {string} where the message's beginning
 * @param {number} bytes
 */
function requireSize(where, bytes) {
  if (bytes > MOST_MODEL_BYTES) {
    throw new RangeError(`${where} ${bytes} bytes, needs at most ${MOST_MODEL_BYTES}`);
  }
}

/**
 * @param {?} files as pages give them
 * @param {!ModelUser} page
 * @param {!Slices} slices
 * @return {!Promise<!LabelledModel>}
 */
async function chosenModel(files, page, slices) {
  const list = files && typeof files[Symbol.iterator] === "function" ? [...files] : null;
  if (!list || !list.every(file => Object.prototype.toString.call(file) === "[object File]")) {
    page.refuse(`${LOAD_MODEL}: source`, files, "the address of a model.json, or the Files of one model");
  }
  return modelOfFiles(list.map(file => ({path: file.webkitRelativePath || file.name, file})), slices);
}

/**
 * @param {!Array<!PlacedFile>} all
 * @param {!Slices} slices
 * @return {!Promise<!LabelledModel>}
 */
export async function modelOfFiles(all, slices) {
  const files = all.filter(({path}) => !isLabelFile(path));
  const labels = all.find(({path}) => isLabelFile(path));
  requireSize("Choose only the files of one model: these have", files.reduce((sum, {file}) => sum + file.size, 0));
  const contents = await Promise.all(files.map(async ({path, file}) => {
    try {
      return new Int8Array(await file.arrayBuffer());
    } catch (unreadable) {
      throw new Error(`${path}: this browser could not read it. Choose the file again.`);
    }
  }));
  const model = await checkedModel(files.map(({path}) => path), contents, "", slices);
  return {model, labels: labels ? await labelsOf(labels.file, model.classes) : undefined};
}

/**
 * @param {string|!URL} source
 * @param {!ModelUser} page
 * @param {!Slices} slices
 * @return {!Promise<!LabelledModel>}
 */
async function fetchedModel(source, page, slices) {
  const address = addressOf(source, page);
  if (!/^https?:$/.test(address.protocol)) {
    throw new Error(`${LOAD_MODEL}: ${address.href} has no http address, and pages may fetch no others, least of all from`
        + " disk. Let the model's files be chosen, and pass those.");
  }
  const room = {bytes: MOST_MODEL_BYTES};
  const model = await fetched(address, room, slices);
  await slices.fresh();
  const {paths, error} = wantedFiles(address.href, model.bytes);
  if (error) {
    throw new Error(error);
  }
  const weights = await Promise.all(paths.map(path => fetched(besideModel(path, model.url), room, slices)));
  const contents = [model.bytes, ...weights.map(({bytes}) => bytes)];
  return {model: await checkedModel([address.href, ...paths], contents, address.href, slices), labels: undefined};
}

/**
 * @param {string|!URL} source
 * @param {!ModelUser} page
 * @return {!URL}
 */
function addressOf(source, page) {
  try {
    return new URL(source, /** @type {string} */ (document.baseURI));
  } catch (malformed) {
    return page.refuse(`${LOAD_MODEL}: source`, source, "the address of a model.json, or the Files of one model");
  }
}

/**
 * As TensorFlow.js has it: where the model's address has a query, perhaps with a key, so have those of its weights.
 * @param {string} path
 * @param {string} model its address
 * @return {!URL}
 */
function besideModel(path, model) {
  const address = new URL(path, model);
  address.search ||= new URL(model).search;
  return address;
}

/**
 * @param {!URL} address
 * @param {{bytes: number}} room how many bytes may come yet
 * @param {!Slices} slices
 * @return {!Promise<{bytes: !Int8Array, url: string}>}
 */
async function fetched(address, room, slices) {
  const answer = await answered(address, slices);
  if (!answer.ok) {
    throw new Error(`${LOAD_MODEL}: ${address.href} is not there: the server answered ${answer.status}.`);
  }
  const parts = [];
  try {
    const reader = /** @type {!ReadableStreamDefaultReader} */ (answer.body.getReader());
    for (;;) {
      const {done, value} = await reader.read();
      if (done) {
        break;
      }
      room.bytes -= value.length;
      if (room.bytes < 0) {
        reader.cancel("too large");
      }
      requireSize(`${LOAD_MODEL}: ${address.href} and what belongs to it have more than`, MOST_MODEL_BYTES - room.bytes);
      parts.push(value);
    }
  } catch (error) {
    slices.stopIfAsked();
    throw error instanceof RangeError ? error
        : new Error(`${LOAD_MODEL}: ${address.href} broke off after ${new Blob(parts).size} bytes. Try again.`);
  }
  return {bytes: new Int8Array(await new Blob(parts).arrayBuffer()), url: /** @type {string} */ (answer.url)};
}

/**
 * @param {!URL} address
 * @param {!Slices} slices
 * @return {!Promise<!Response>}
 */
async function answered(address, slices) {
  let forbidden = false;
  const note = (/** !Event */ event) => {
    forbidden ||= /** @type {!SecurityPolicyViolationEvent} */ (event).effectiveDirective === "connect-src";
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    return await fetch(address.href, {signal: slices.signal});
  } catch (unreachable) {
    slices.stopIfAsked();
    // The policy's event comes after the failure that it explains.
    await new Promise(resolve => setTimeout(resolve, 50));
    throw new Error(`${LOAD_MODEL}: ${address.href} could not be fetched: ` + (forbidden
      ? `this page's Content-Security-Policy forbids it. Add connect-src ${address.origin}, or pass the model's files.`
      : "no server answers there, or it does not let other sites read it (CORS)."));
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}
