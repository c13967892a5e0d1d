// Models by their files, the folder they are in, or their address.

import {isDigits, requireLabels} from "./labels.js";
import {readingHere} from "./reading.js";
import {slicedEngine} from "./sliced-engine.js";
import {Slices} from "./slices.js";

const MOST_MODEL_BYTES = 256 * 1024 * 1024;
const LOAD_MODEL = "DigitPad.loadModel";
const SOURCE = "the address of a model's file, or the Files of one model";

/** @type {!Promise<?>} */
let loaded = Promise.resolve();

/**
 * The last call has the last word, however long each takes.
 * @param {?} source as pages give it
 * @param {!ModelOptions|undefined} options
 * @param {!ModelUser} page
 * @param {!Map<string, !Promise<?Response>>=} early what addresses answer that have been asked already
 * @return {!Promise<undefined>}
 */
export function loadModel(source, options, page, early = new Map()) {
  if (options === null || !["object", "undefined"].includes(typeof options)) {
    page.refuse(`${LOAD_MODEL}: options`, options, "an object, or nothing");
  }
  const before = loaded;
  const used = loadedModel(source, options ?? {}, page, before, early);
  loaded = Promise.allSettled([before, used]);
  return used;
}

/**
 * @param {?} source as pages give it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @param {!Promise<?>} before what was asked for earlier
 * @param {!Map<string, !Promise<?Response>>} early
 * @return {!Promise<undefined>}
 */
async function loadedModel(source, options, page, before, early) {
  const slices = slicesOf(options, page);
  const isAddress = typeof source === "string" || source instanceof URL;
  const reading = readingHere();
  const {model, labels} =
    await (isAddress ? fetchedModel(source, reading, page, slices, early) : reading.readFiles([chosenFiles(source, page)], slices));
  const named = labelsOf(model, labels, options, page);
  const {engine} = await reading.prepare(named, valuesOf(options, page), "", slices);
  await before;
  slices.stopIfAsked();
  useModel(engine, named, page);
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
 * @param {!ModelDescription} model
 * @param {!Array<string>|undefined} found labels beside it
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @return {!Array<string>}
 */
function labelsOf(model, found, {labels = found ?? model.labels}, page) {
  if (!Array.isArray(labels) || !labels.every(label => typeof label === "string")) {
    page.refuse(`${LOAD_MODEL}: options.labels`, labels, "an array of texts, one for each class");
  }
  requireLabels(labels, model.classes, `${LOAD_MODEL}: options.labels`);
  return labels;
}

/**
 * What the options say; nothing, if the values for paper and ink are to be found out.
 * @param {!ModelOptions} options
 * @param {!ModelUser} page
 * @return {?PixelValues}
 */
function valuesOf({paper, ink}, page) {
  if (paper === undefined && ink === undefined) {
    return null;
  }
  for (const [name, value] of Object.entries({paper, ink})) {
    if (!Number.isFinite(value)) {
      page.refuse(`${LOAD_MODEL}: options.${name}`, value, "a number; paper and ink belong together");
    }
  }
  return {paper: Number(paper), ink: Number(ink), isTransposed: false};
}

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
 * @return {!Array<!PlacedFile>}
 */
function chosenFiles(files, page) {
  const list = files && typeof files[Symbol.iterator] === "function" ? [...files] : null;
  if (!list || !list.every(file => Object.prototype.toString.call(file) === "[object File]")) {
    page.refuse(`${LOAD_MODEL}: source`, files, SOURCE);
  }
  return list.map(file => ({path: file.webkitRelativePath || file.name, file}));
}

/**
 * @param {string|!URL} source
 * @param {!ModelReading} reading
 * @param {!ModelUser} page
 * @param {!Slices} slices
 * @param {!Map<string, !Promise<?Response>>} early
 * @return {!Promise<{model: !ModelDescription, labels: undefined}>}
 */
async function fetchedModel(source, reading, page, slices, early) {
  const address = addressOf(source, page);
  if (!/^https?:$/.test(address.protocol)) {
    throw new Error(`${LOAD_MODEL}: ${address.href} has no http address, and pages may fetch no others, least of all from`
        + " disk. Let the model's files be chosen, and pass those.");
  }
  const room = {bytes: MOST_MODEL_BYTES};
  const model = await fetched(address, room, slices, early);
  await slices.fresh();
  const paths = await reading.wanted(address.href, model.bytes, slices);
  const weights = await Promise.all(paths.map(path => fetched(besideModel(path, model.url), room, slices, early)));
  const contents = [model.bytes, ...weights.map(({bytes}) => bytes)];
  const read = await reading.readBytes([address.href, ...paths], contents, address.href, slices);
  return {model: read, labels: undefined};
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
    return page.refuse(`${LOAD_MODEL}: source`, source, SOURCE);
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
 * @param {!Map<string, !Promise<?Response>>} early
 * @return {!Promise<{bytes: !Int8Array, url: string}>}
 */
async function fetched(address, room, slices, early) {
  const answer = await early.get(address.href) ?? await answered(address, slices);
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
