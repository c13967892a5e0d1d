// Long work in slices, between which the browser can answer to a person.

/** So long one slice may take, in ms, but for what cannot be cut: browsers call twice as much a long task. */
export const SLICE_MILLIS = 25;

/** @type {!Array<function()>} */
const waiting = [];
// Made with the first: an open one keeps a server from ending that only imports this script.
/** @type {?MessageChannel} */
let channel = null;

/**
 * A new task. Not by a timer, which waits longer each time, and for a second in a tab that is not seen.
 * @return {!Promise<undefined>}
 */
const task = () => new Promise(resolve => {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()();
  }
  waiting.push(resolve);
  channel.port2.postMessage(null);
});

/** @implements {Stoppable} */
export class Slices {
  /** @param {{signal: (?AbortSignal|undefined), onprogress: (?function(!ProgressEvent)|undefined)}} watched */
  constructor({signal, onprogress}) {
    /** @type {!AbortSignal|undefined} */
    this.signal = signal || undefined;
    /** @const */
    this.onprogress = onprogress ?? null;
    /** @private {number} */
    this.end = 0;
  }

  /**
   * Between two pieces of work: waits for a new task where this one has taken long enough.
   * @return {!Promise<undefined>}
   * @throws {*} the signal's reason, if it was stopped
   */
  async next() {
    if (performance.now() >= this.end) {
      await this.fresh();
    }
  }

  /**
   * Before a large piece of work: waits for a new task.
   * @return {!Promise<undefined>}
   * @throws {*} the signal's reason, if it was stopped
   */
  async fresh() {
    await task();
    this.stopIfAsked();
    this.end = performance.now() + SLICE_MILLIS;
  }

  /** @override */
  stopIfAsked() {
    if (this.signal?.aborted) {
      throw this.signal.reason;
    }
  }

  /**
   * @override
   * @throws {*} the signal's reason, if it was stopped by who heard that it is not over
   */
  tell(done) {
    try {
      this.onprogress?.(new ProgressEvent("progress", {lengthComputable: true, loaded: done, total: 1}));
    } catch (theirs) {
      setTimeout(() => {
        throw theirs;
      });
    }
    if (done < 1) {
      this.stopIfAsked();
    }
  }

  /**
   * One forward pass.
   * @param {!BroughtEngine} engine
   * @return {!Promise<number>} how long it took, in ms, without what came between the slices
   */
  async pass(engine) {
    let millis = 0;
    for (let part = 0; part < engine.parts;) {
      await this.next();
      const start = performance.now();
      do {
        engine.part(part++);
      } while (part < engine.parts && performance.now() < this.end);
      millis += performance.now() - start;
    }
    return millis;
  }
}
