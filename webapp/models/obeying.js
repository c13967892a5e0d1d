// A worker that reads a model: a message is a call of one of LocalReading's methods, [id, method, ...arguments]; the answers
// are [id, "done", of 1], and at the end [id, "result", it] or [id, "error", message]. RemoteReading is at the other end.

import {LocalReading} from "./local-reading.js";
import {Slices} from "./slices.js";

/**
 * An engine as it can be sent.
 * @param {!BroughtEngine} engine
 * @param {!Array<!Transferable>} transferred
 * @return {!SentEngine}
 */
function sent({name, height, width, output, compiled}, transferred) {
  const elsewhere = compiled ?? {code: new Int8Array(0), memory: new ArrayBuffer(0), inputAt: 0, outputAt: 0};
  const {inputAt, outputAt} = elsewhere;
  const code = elsewhere.code.slice();
  const memory = elsewhere.memory.slice(0);
  transferred.push(code.buffer, memory);
  return {name, height, width, classes: output.length, code, memory, inputAt, outputAt};
}

/** @param {!Object} scope the worker's global object */
export function obey(scope) {
  const worker = /** @type {{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?, !Array<!Transferable>=)}} */ (
    scope);
  const reading = new LocalReading();
  worker.onmessage = async ({data: [id, method, ...given]}) => {
    const slices = new Slices({onprogress: ({loaded}) => worker.postMessage([id, "done", loaded])});
    /** @type {!Array<!Transferable>} */
    const transferred = [];
    try {
      let result = await /** @type {?} */ (reading)[method](...given, slices);
      if (method === "prepare") {
        result = {...result, engine: sent(result.engine, transferred)};
      }
      worker.postMessage([id, "result", result], transferred);
    } catch (error) {
      worker.postMessage([id, "error", /** @type {!Error} */ (error).message]);
    }
  };
}
