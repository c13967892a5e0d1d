// A worker that is made of one function's text, and called from afar; serve() is at the other end.

export class Remote {
  /**
   * @param {!Worker} worker
   * @param {string} dead what those hear that wait, when it ends in the midst of something
   */
  constructor(worker, dead) {
    /** @private @const */
    this.worker = worker;
    /** @private @const */
    this.dead = dead;
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
   */
  call(method, given, transferred = [], work = null) {
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error(this.dead));
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

  close() {
    this.worker.terminate();
    this.waiting.forEach(failed => failed());
  }
}

/**
 * @param {function(...?): ?} reader whose text is the worker's script; it is given the global object
 * @param {function(!Worker): ?} made
 * @param {function(string): ?} trustedUrl an address as pages take it that trust none without their policy
 * @return {!Promise<?>} what is made of the worker; nothing, where there can be none
 */
export const remote = (reader, made, trustedUrl) => new Promise(resolve => {
  const none = () => resolve(null);
  try {
    const script = URL.createObjectURL(new Blob([`"use strict";(${reader})(self)`]));
    const worker = new Worker(trustedUrl(script));
    worker.addEventListener("error", none);
    worker.addEventListener("message", () => {
      worker.removeEventListener("error", none);
      URL.revokeObjectURL(script);
      resolve(made(worker));
    }, {once: true});
  } catch (forbidden) {
    none();
  }
});
