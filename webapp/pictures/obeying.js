// A worker that reads pictures: a message is a call of one of LocalPictures' methods, [id, method, ...arguments], done in their
// order; the answers are [id, "done", of 1], and at the end [id, "result", it] or [id, "error", message]. RemotePictures is at
// the other end.

import {LocalPictures} from "./local-pictures.js";

/**
 * An engine as it was sent, in this worker.
 * @param {!SentPictureEngine} sent
 * @return {!Promise<{name: string, input: !Float32Array, output: !Float32Array, run: function()}>}
 */
async function landed({name, code, memory, inputAt, inputs, outputAt, outputs}) {
  const {instance} = /** @type {{instance: !WebAssembly.Instance}} */ (await WebAssembly.instantiate(code));
  const exports = /** @type {!Object<string, ?>} */ (instance.exports);
  const buffer = /** @type {!ArrayBuffer} */ (exports["memory"].buffer);
  new Uint8Array(buffer).set(new Uint8Array(memory));
  const input = new Float32Array(buffer, inputAt, inputs);
  return {name, input, output: new Float32Array(buffer, outputAt, outputs), run: exports["run"]};
}

/** @param {!Object} scope the worker's global object */
export function obey(scope) {
  const worker = /** @type {{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?)}} */ (scope);
  const reading = new LocalPictures();
  let last = Promise.resolve();
  worker.onmessage = ({data: [id, method, ...given]}) => {
    // Nobody waits here for anything between.
    const work = {signal: undefined, tell: (/** number */ done) => worker.postMessage([id, "done", done]), next() {}};
    const call = async () => method === "open" ? reading.open(await landed(given[0]))
      : /** @type {?} */ (reading)[method](...given, work);
    last = last.then(call).then(
        result => worker.postMessage([id, "result", result]),
        error => worker.postMessage([id, "error", /** @type {!Error} */ (error).message]));
  };
  worker.postMessage([]);
}
