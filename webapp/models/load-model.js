// Models by their files, the folder they are in, or their address.

import {isDigits, isLabelFile, labelsOf, requireLabels} from "./labels.js";

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
  const isAddress = typeof source === "string" || source instanceof URL;
  const read = isAddress ? fetchedModel(source, page) : chosenModel(source, page);
  const before = loaded;
  const used = read.then(({model, labels}) => {
    const setting = settingOf(model, labels, options ?? {}, page);
    const packed = model.pack(setting.paper, setting.ink);
    return before.then(() => engineOf(packed)).then(engine => useModel(engine, setting.labels, page));
  });
  loaded = Promise.allSettled([before, used]);
  return used;
}

/**
 * What is not said is found out.
 * @param {!ReadModel} model
 * @param {!Array<string>|undefined} found labels beside it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @return {!ModelSetting}
 */
export function settingOf(model, found, options, page) {
  const {labels = found ?? model.labels, paper, ink} = options;
  if (!Array.isArray(labels) || !labels.every(label => typeof label === "string")) {
    page.refuse(`${LOAD_MODEL}: options.labels`, labels, "an array of texts, one for each class");
  }
  requireLabels(labels, model.classes, `${LOAD_MODEL}: options.labels`);
  if (paper === undefined && ink === undefined) {
    const range = model.detect(labels);
    return {labels, paper: range.paper, ink: range.ink, isTold: range.isTold};
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
export const engineOf = ({network, module}) => new Promise(resolve => makeEngine(network, module, resolve));

/**
 * @param {?BroughtEngine} engine the page's own model, if there is none
 * @param {!Array<string>} labels
 * @param {!ModelUser} page
 */
export function useModel(engine, labels, page) {
  const refused = page.useEngine(engine, isDigits(labels) ? null : labels);
  if (refused) {
    throw new Error(refused);
  }
}

/**
 * @param {!Array<string>} paths
 * @param {!Array<!Int8Array>} contents
 * @param {string} first which of the paths is that of the file that the model begins with; empty if that is to be found
 * @return {!ReadModel}
 */
function checkedModel(paths, contents, first) {
  const model = readModel(paths, contents, first);
  if (model.error) {
    throw new Error(model.error);
  }
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
 * @return {!Promise<!LabelledModel>}
 */
async function chosenModel(files, page) {
  const list = files && typeof files[Symbol.iterator] === "function" ? [...files] : null;
  if (!list || !list.every(file => Object.prototype.toString.call(file) === "[object File]")) {
    page.refuse(`${LOAD_MODEL}: source`, files, "the address of a model.json, or the Files of one model");
  }
  return modelOfFiles(list.map(file => ({path: file.webkitRelativePath || file.name, file})));
}

/**
 * @param {!Array<!PlacedFile>} all
 * @return {!Promise<!LabelledModel>}
 */
export async function modelOfFiles(all) {
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
  const model = checkedModel(files.map(({path}) => path), contents, "");
  return {model, labels: labels ? await labelsOf(labels.file, model.classes) : undefined};
}

/**
 * @param {string|!URL} source
 * @param {!ModelUser} page
 * @return {!Promise<!LabelledModel>}
 */
async function fetchedModel(source, page) {
  const address = addressOf(source, page);
  if (!/^https?:$/.test(address.protocol)) {
    throw new Error(`${LOAD_MODEL}: ${address.href} has no http address, and pages may fetch no others, least of all from`
        + " disk. Let the model's files be chosen, and pass those.");
  }
  const room = {bytes: MOST_MODEL_BYTES};
  const model = await fetched(address, room);
  const {paths, error} = wantedFiles(address.href, model.bytes);
  if (error) {
    throw new Error(error);
  }
  const weights = await Promise.all(paths.map(path => fetched(besideModel(path, model.url), room)));
  const contents = [model.bytes, ...weights.map(({bytes}) => bytes)];
  return {model: checkedModel([address.href, ...paths], contents, address.href), labels: undefined};
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
 * @return {!Promise<{bytes: !Int8Array, url: string}>}
 */
async function fetched(address, room) {
  const answer = await answered(address);
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
    throw error instanceof RangeError ? error
        : new Error(`${LOAD_MODEL}: ${address.href} broke off after ${new Blob(parts).size} bytes. Try again.`);
  }
  return {bytes: new Int8Array(await new Blob(parts).arrayBuffer()), url: /** @type {string} */ (answer.url)};
}

/**
 * @param {!URL} address
 * @return {!Promise<!Response>}
 */
async function answered(address) {
  let forbidden = false;
  const note = (/** !Event */ event) => {
    forbidden ||= /** @type {!SecurityPolicyViolationEvent} */ (event).effectiveDirective === "connect-src";
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    return await fetch(address.href);
  } catch (unreachable) {
    // The policy's event comes after the failure that it explains.
    await new Promise(resolve => setTimeout(resolve, 50));
    throw new Error(`${LOAD_MODEL}: ${address.href} could not be fetched: ` + (forbidden
      ? `this page's Content-Security-Policy forbids it. Add connect-src ${address.origin}, or pass the model's files.`
      : "no server answers there, or it does not let other sites read it (CORS)."));
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}
