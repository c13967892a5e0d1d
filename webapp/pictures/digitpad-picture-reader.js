// All that reads pictures: in a worker, where it does what it is told, or in the page.

import {LocalPictures} from "./local-pictures.js";
import {serve} from "./obeying.js";

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

if (digitPadWorker) {
  const reading = new LocalPictures();
  serve(digitPadWorker, async (method, given, work) => method === "open" ? reading.open(await landed(given[0]))
    : /** @type {?} */ (reading)[method](...given, work));
}
digitPadReading = () => new LocalPictures();
