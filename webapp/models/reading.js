// A model that a worker reads: the page goes on while it does.

import {Slices} from "./slices.js";

/** @const {!Array<string>} */
const ENGINES = ["relaxed", "simd", "portable"];

/** The engine that the page's address allows; empty for the fastest. */
export const askedEngine = () => ENGINES.find(name => new URLSearchParams(location.search).get("engine") === name) ?? "";

/**
 * An engine as the worker sent it, in this page.
 * @param {!SentEngine} sent
 * @return {!Promise<!BroughtEngine>}
 */
async function landed({name, height, width, classes, code, memory, inputAt, outputAt}) {
  const {instance} = /** @type {{instance: !WebAssembly.Instance}} */ (await WebAssembly.instantiate(code));
  const exports = /** @type {!Object<string, ?>} */ (instance.exports);
  const buffer = /** @type {!ArrayBuffer} */ (exports["memory"].buffer);
  new Uint8Array(buffer).set(new Uint8Array(memory));
  const from = new Float32Array(buffer, inputAt, height * width);
  const to = new Float32Array(buffer, outputAt, classes);
  // The module computes other things where these are.
  const input = new Float32Array(height * width);
  const output = new Float32Array(classes);
  let parts = 0;
  while (exports[`part${parts}`]) {
    parts++;
  }
  const part = (/** number */ index) => {
    if (index === 0) {
      from.set(input);
    }
    exports[`part${index}`]();
    if (index === parts - 1) {
      output.set(to);
    }
  };
  const run = () => {
    from.set(input);
    exports["run"]();
    output.set(to);
  };
  return {name, height, width, input, output, run, parts, part};
}

const DEAD = "This browser broke off reading the model: its memory may be full. Close other pages, and try again.";

/** @implements {ModelReading} */
class RemoteReading {
  /** @param {!Worker} worker */
  constructor(worker) {
    /** @private @const */
    this.worker = worker;
    /** @private {number} */
    this.calls = 0;
    /** @private @const {!AbortController} aborted when the worker ends */
    this.end = new AbortController();
    /** @private {?function(!ModelReading): !Promise<?>} reads the same elsewhere */
    this.again = null;
    /** @private {?ModelReading} */
    this.here = null;
  }

  /**
   * Fails where the worker ends before it has answered, and where it has ended.
   * @param {string} method
   * @param {!Array<?>} given
   * @param {!Stoppable} slices
   * @return {!Promise<?>}
   * @private
   */
  call(method, given, slices) {
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      const {signal} = this.end;
      const fail = () => reject(new Error(DEAD));
      slices.signal?.addEventListener("abort", () => {
        reject(slices.signal.reason);
        this.close();
      }, {once: true});
      if (signal.aborted) {
        fail();
      }
      signal.addEventListener("abort", fail);
      this.worker.addEventListener("message", event => {
        const [of, what, value] = /** @type {!MessageEvent<!Array<?>>} */ (event).data;
        if (of === id) {
          ({"done": () => slices.tell(value), "result": () => resolve(value), "error": () => reject(new Error(value))})[what]();
        }
      });
      this.worker.addEventListener("error", fail);
      this.worker.postMessage([id, method, ...given]);
    });
  }

  /** @override */
  wanted(path, content, slices) {
    return this.call("wanted", [path, content], slices);
  }

  /** @return {!Promise<boolean>} whether the worker can read this page's files */
  reads() {
    return this.call("reads", [new Blob(["."])], new Slices({})).catch(() => false);
  }

  /** @override */
  readFiles(lots, slices) {
    this.again = reading => reading.readFiles(lots, slices);
    return this.call("readFiles", [lots], slices);
  }

  /** @override */
  readBytes(paths, contents, first, slices) {
    this.again = reading => reading.readBytes(paths, contents, first, slices);
    return this.call("readBytes", [paths, contents, first], slices);
  }

  /** @override */
  async prepare(labels, said, engine, slices) {
    const prepared = await this.call("prepare", [labels, said, engine], slices);
    const {paper, ink, isTransposed, isTold} = /** @type {!PreparedModel} */ (prepared);
    const made = /** @type {!SentEngine} */ (prepared.engine);
    if (made.code.length > 0 && typeof WebAssembly === "object") {
      const landing = await landed(made);
      // Browsers compile what is first called, which would make the answer's task a long one.
      await slices.pass(landing);
      return {paper, ink, isTransposed, isTold, engine: landing};
    }
    // What runs without WebAssembly is Java's, and cannot be sent: the page makes it itself.
    if (!this.here) {
      const here = readingHere();
      await this.again(here);
      this.here = here;
    }
    const {engine: own} = await this.here.prepare(labels, {paper, ink, isTransposed}, "portable", slices);
    return {paper, ink, isTransposed, isTold, engine: own};
  }

  /** @override */
  millisOf(engine, slices) {
    return this.call("millisOf", [engine], slices);
  }

  /** @override */
  close() {
    this.end.abort();
    this.worker.terminate();
    this.here = null;
  }
}

/** @type {?function(): !ModelReading} */
let local = null;

/** @return {!ModelReading} in the page itself */
export function readingHere() {
  local ??= digitPadReader();
  return local();
}

/** So long a worker waits for a model that somebody was about to bring, in ms. */
const PATIENCE = 60000;

/** @type {?Promise<!ModelReading>} */
let waiting = null;

/** Somebody is about to bring a model: when it is dropped, the worker is there. */
export function expectModel() {
  const expected = waiting ?? started();
  waiting = expected;
  setTimeout(async () => {
    if (waiting === expected) {
      waiting = null;
      (await expected).close();
    }
  }, PATIENCE);
}

/** @return {!Promise<!ModelReading>} in a worker, where DigitPad's own page can have one */
export function readingAside() {
  const reading = waiting ?? started();
  waiting = null;
  return reading;
}

/** @return {!Promise<!ModelReading>} */
async function started() {
  const worker = await window.digitPadPage.takeReader() ?? await workerOfText();
  const reading = worker && new RemoteReading(worker);
  if (reading && (location.protocol !== "file:" || await reading.reads())) {
    return reading;
  }
  reading?.close();
  return readingHere();
}

/** @return {!Promise<?Worker>} from a script that is in no file: pages from disk get workers from nowhere else */
function workerOfText() {
  return new Promise(resolve => {
    try {
      const script = URL.createObjectURL(new Blob([`"use strict";(${digitPadReader})(self);postMessage([])`]));
      const worker = new Worker(window.digitPadPage.trusted.createScriptURL(script));
      worker.onerror = () => resolve(null);
      worker.onmessage = () => {
        worker.onmessage = null;
        URL.revokeObjectURL(script);
        resolve(worker);
      };
    } catch (forbidden) {
      resolve(null);
    }
  });
}
