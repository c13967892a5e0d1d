// A picture that a worker reads: the page goes on while it does. Where there can be none, the page reads itself, in pieces.

const DEAD = "This browser broke off reading the picture: its memory may be full. Close other pages, or take a smaller picture.";

/** So long a worker waits for the next picture, in ms. */
const PATIENCE = 60000;

/** @implements {PictureReading} */
class RemotePictures {
  /** @param {!Worker} worker */
  constructor(worker) {
    /** @private @const */
    this.worker = worker;
    /** @private {number} */
    this.calls = 0;
    /**
     * What those hear that wait, when it is over.
     * @private @const {!Set<function()>}
     */
    this.waiting = new Set();
    worker.addEventListener("error", () => this.close());
  }

  /**
   * @param {string} method
   * @param {!Array<?>} given
   * @param {!Array<!Transferable>=} transferred
   * @param {?Watched=} work
   * @return {!Promise<?>}
   * @private
   */
  call(method, given, transferred = [], work = null) {
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error(DEAD));
      const heard = (/** !Event */ event) => {
        const [of, what, value] = /** @type {!MessageEvent<!Array<?>>} */ (event).data;
        if (of !== id) {
          return;
        }
        if (what === "done") {
          work?.tell(value);
          return;
        }
        this.worker.removeEventListener("message", heard);
        this.waiting.delete(failed);
        if (what === "result") {
          resolve(value);
        } else {
          reject(new Error(value));
        }
      };
      this.worker.addEventListener("message", heard);
      this.waiting.add(failed);
      this.worker.postMessage([id, method, ...given], transferred);
    });
  }

  /** @override */
  open({name, input, output, code, memory, inputAt, outputAt}) {
    // Another worker may need them.
    const copies = {code: code.slice(), memory: memory.slice(0)};
    const sent = {name, inputAt, inputs: input.length, outputAt, outputs: output.length, ...copies};
    return this.call("open", [sent], [copies.code.buffer, copies.memory]);
  }

  /** @override */
  begin(request) {
    return this.call("begin", [request]);
  }

  /** @override */
  rows(top, count, bytes) {
    return this.call("rows", [top, count, bytes], [bytes.buffer]);
  }

  /** @override */
  finish(work) {
    return this.call("finish", [], [], work);
  }

  /** @override */
  close() {
    this.worker.terminate();
    this.waiting.forEach(failed => failed());
  }
}

/** @type {?Promise<!LentEngine>} */
let engine = null;

/**
 * @param {!PictureUser} user
 * @return {!Promise<!LentEngine>}
 */
const engineOf = user => engine ??= new Promise((resolve, reject) => {
  const fail = (/** string */ why) => reject(new Error(`DigitPad: ${why}`));
  if (!digitPadNetwork) {
    fail("this build reads no numbers in pictures: it was given no network for that.");
    return;
  }
  user.lendEngine(digitPadNetwork, digitPadModule, (made, failure) => made ? resolve(made)
    : fail(`the network inside digitpad-pictures.js is damaged (${failure}). Get the script again.`));
});

/**
 * @param {!PictureUser} user
 * @return {!Promise<?PictureReading>} nothing, where there can be none
 */
const remote = user => new Promise(resolve => {
  const none = () => resolve(null);
  try {
    const script = URL.createObjectURL(new Blob([`"use strict";(${digitPadPictureReader})(self)`]));
    const worker = new Worker(user.trustedUrl(script));
    worker.addEventListener("error", none);
    worker.addEventListener("message", () => {
      worker.removeEventListener("error", none);
      URL.revokeObjectURL(script);
      resolve(new RemotePictures(worker));
    }, {once: true});
  } catch (forbidden) {
    none();
  }
});

/**
 * @param {!PictureUser} user
 * @return {!Promise<!PictureReading>}
 */
async function started(user) {
  const lent = await engineOf(user);
  // What runs without WebAssembly is Java's, and cannot be sent.
  const reader = lent.memory && await remote(user) || digitPadPictureReader()();
  await reader.open(lent);
  return reader;
}

/**
 * The one that reads all pictures, one after the other; nothing while none is there.
 * @type {?Promise<!PictureReading>}
 */
let shared = null;
let resting = 0;

/**
 * @param {!PictureUser} user
 * @return {!Promise<!PictureReading>}
 */
export function reading(user) {
  clearTimeout(resting);
  return shared ??= started(user);
}

/** Nothing more is asked of it, for now. */
export function rest() {
  const timer = /** @type {?} */ (setTimeout(forget, PATIENCE));
  // Servers end when all else is done.
  timer["unref"]?.();
  resting = timer;
}

/** The next picture is read by another one: this one may be in the midst of something. */
export async function forget() {
  clearTimeout(resting);
  const mine = shared;
  shared = null;
  (await mine)?.close();
}
