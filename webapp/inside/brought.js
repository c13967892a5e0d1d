// A model that a visitor brings, opened: its inside in this page, what explains it in a worker, since that may take long.

import {lateScript} from "./late-script.js";

const script = lateScript("inside-models");

/** @type {!WeakMap<!WhyPort, !Worker>} */
const workers = new WeakMap();

/**
 * @param {!PackedModel} packed
 * @return {!Promise<!InsidePort>}
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export async function openBrought(packed) {
  return (/** @type {function(): !ModelOpener} */ (await script()))().openInside(packed.layers, packed.weights);
}

/**
 * What explains it: each call gives a promise.
 * @param {!PackedModel} packed
 * @return {!Promise<!WhyPort>} another at each call
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export async function explainBrought({layers, weights}) {
  const opener = /** @type {function(): !ModelOpener} */ (await script());
  const worker = await workerOf(opener);
  if (!worker) {
    return opener().openWhy(layers, weights);
  }
  const port = portOf(worker);
  workers.set(port, worker);
  await (/** @type {{open: function(!Int8Array, !Array<!Float32Array>): !Promise<undefined>}} */ (/** @type {?} */ (port)))
    .open(layers, weights);
  return port;
}

/**
 * Ends its worker, whatever that does.
 * @param {?WhyPort} port
 */
export function closeWhy(port) {
  if (port) {
    workers.get(port)?.terminate();
  }
}

/**
 * A worker of the text of a function, since pages from disk get none of a file.
 * @param {function(): !ModelOpener} opener
 * @return {!Promise<?Worker>} nothing where browsers do not allow it
 */
function workerOf(opener) {
  return new Promise(resolve => {
    try {
      const text = URL.createObjectURL(new Blob([`"use strict";(${opener})(self);postMessage([])`]));
      const worker = new Worker(window.digitPadPage.trusted.createScriptURL(text));
      worker.onerror = () => resolve(null);
      worker.onmessage = () => {
        URL.revokeObjectURL(text);
        resolve(worker);
      };
    } catch (forbidden) {
      resolve(null);
    }
  });
}

/**
 * What is called here is done there.
 * @param {!Worker} worker
 * @return {!WhyPort}
 */
function portOf(worker) {
  /** @type {!Map<number, {resolve: function(?), reject: function(!Error)}>} */
  const waiting = new Map();
  let calls = 0;
  worker.onmessage = event => {
    const [id, result, error] = /** @type {!MessageEvent<!Array<?>>} */ (event).data;
    const {resolve, reject} = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) {
      resolve(result);
    } else {
      reject(new Error(error));
    }
  };
  const call = (/** ? */ method, /** !Array<?> */ given) => new Promise((resolve, reject) => {
    waiting.set(++calls, {resolve, reject});
    worker.postMessage([calls, method, ...given]);
  });
  return /** @type {!WhyPort} */ (/** @type {?} */ (new Proxy({}, {
    // What has a method of that name is taken for a promise.
    get: (_, method) => method === "then" ? undefined : (...given) => call(method, given),
  })));
}
