// Long work in pieces, which somebody watches and may stop.

/** So long a piece may take, in ms, but for what cannot be cut: browsers call twice as much a long task. */
const PIECE_MILLIS = 25;

/**
 * A new task. Not by a timer, which waits longer each time, and for a second in a tab that is not seen.
 * @return {!Promise<undefined>}
 */
export const task = () => new Promise(resolve => {
  // Node has its own, and would be kept from ending by a channel.
  const {setImmediate} = /** @type {?} */ (globalThis);
  if (setImmediate) {
    setImmediate(resolve);
    return;
  }
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});

/**
 * What a page's function throws is the page's.
 * @param {function(?)} listener
 * @param {?} what
 */
export function heard(listener, what) {
  try {
    listener(what);
  } catch (theirs) {
    setTimeout(() => {
      throw theirs;
    });
  }
}

/** @implements {Watched} */
export class Work {
  /**
   * @param {?AbortSignal|undefined} signal
   * @param {?function(!ProgressEvent)|undefined} onprogress
   * @param {number=} from how much of 1 is done before
   * @param {number=} to and after it
   */
  constructor(signal, onprogress, from = 0, to = 1) {
    /** @type {!AbortSignal|undefined} */
    this.signal = signal || undefined;
    /** @private @const */
    this.onprogress = onprogress ?? null;
    /** @private @const */
    this.from = from;
    /** @private @const */
    this.to = to;
    /** @private {number} */
    this.end = 0;
  }

  /**
   * A part of it.
   * @param {number} from of 1
   * @param {number} to
   * @return {!Work}
   */
  part(from, to) {
    return new Work(this.signal, this.onprogress, from, to);
  }

  /** @override */
  async next() {
    if (performance.now() >= this.end) {
      await task();
      this.stopIfAsked();
      this.end = performance.now() + PIECE_MILLIS;
    }
  }

  /** @throws {*} the signal's reason, if it was stopped */
  stopIfAsked() {
    if (this.signal?.aborted) {
      throw this.signal.reason;
    }
  }

  /** @override */
  tell(done) {
    const {onprogress} = this;
    if (!onprogress) {
      return;
    }
    const told = {lengthComputable: true, loaded: this.from + done * (this.to - this.from), total: 1};
    // Servers have no such events.
    heard(onprogress, typeof ProgressEvent === "undefined" ? /** @type {?} */ ({type: "progress", ...told})
      : new ProgressEvent("progress", told));
  }
}
