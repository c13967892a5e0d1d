// A worker that is made of one function's text, and called from afar; serve() is at the other end.

const DEAD = "This browser broke off reading: its memory may be full. Close other pages, or take a smaller file.";

/**
 * A call that has no answer yet.
 * @typedef {{
 *   resolve: function(?),
 *   reject: function(!Error),
 *   work: (?Watched|undefined),
 * }}
 */
let Call;

export class Remote {
  /** @param {!Worker} worker */
  constructor(worker) {
    /** @private @const */
    this.worker = worker;
    /** @private {number} */
    this.calls = 0;
    /** @private @const {!Map<number, !Call>} */
    this.waiting = new Map();
    /** @private {boolean} */
    this.isClosed = false;
    worker.addEventListener("error", () => this.close());
    worker.addEventListener("message", event => {
      const [id, what, value] = /** @type {!MessageEvent<!Array<?>>} */ (event).data;
      const call = this.waiting.get(id);
      // What was on its way when it ended is of no call any more.
      if (!call) {
        return;
      }
      if (what === "done") {
        call.work?.tell(value);
        return;
      }
      this.waiting.delete(id);
      if (what === "result") {
        call.resolve(value);
      } else {
        call.reject(new Error(value));
      }
    });
  }

  /**
   * Fails where the worker ends before it has answered, and where it has ended.
   * @param {string} method
   * @param {!Array<?>} given
   * @param {!Array<!Transferable>=} transferred
   * @param {?Watched=} work
   * @return {!Promise<?>}
   */
  call(method, given, transferred = [], work = null) {
    return new Promise((resolve, reject) => {
      if (this.isClosed) {
        reject(new Error(DEAD));
        return;
      }
      this.waiting.set(++this.calls, {resolve, reject, work});
      this.worker.postMessage([this.calls, method, ...given], transferred);
    });
  }

  close() {
    this.isClosed = true;
    this.worker.terminate();
    this.waiting.forEach(({reject}) => reject(new Error(DEAD)));
    this.waiting.clear();
  }
}

/**
 * @param {function(...?): ?} reader whose text is the worker's script; it is given the global object
 * @param {function(new: Remote, !Worker)} Kind
 * @param {function(string): ?} trustedUrl an address as pages take it that trust none without their policy
 * @return {!Promise<?>} what is made of the worker; nothing, where there can be none
 */
export const remote = (reader, Kind, trustedUrl) => new Promise(resolve => {
  const none = () => resolve(null);
  try {
    const script = URL.createObjectURL(new Blob([`"use strict";(${reader})(self)`]));
    const worker = new Worker(trustedUrl(script));
    worker.addEventListener("error", none);
    // Once it has begun, it is there.
    worker.addEventListener("message", () => {
      URL.revokeObjectURL(script);
      resolve(new Kind(worker));
    }, {once: true});
  } catch (forbidden) {
    none();
  }
});
