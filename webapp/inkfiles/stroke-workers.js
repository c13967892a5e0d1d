// Workers that read the strokes of a file's pages beside the page itself. What is read is the same, whoever reads it.

import {Remote, remote} from "../pictures/remote.js";
import {Work} from "../pictures/work.js";

/** Workers, at most; each takes some MB. */
const MOST_WORKERS = 4;

/** With so many workers the page reads nothing itself. */
const ENOUGH = 2;

class RemoteStrokes extends Remote {
  /**
   * @param {!InkPageData} page whose strokes are read from now on
   * @return {!Promise<undefined>}
   */
  take({counts, points, isUp}) {
    return this.call("take", [{counts, points, isUp}]);
  }

  /**
   * @param {!Array<!Int32Array>} groups
   * @param {?InkOptions} options nothing for signs
   * @return {!Promise<!Array<(!Recognition|!InkSign)>>}
   */
  read(groups, options) {
    return this.call("read", [groups, options]);
  }
}

/**
 * The other end of that, in a worker, which knows nothing of what is around this function.
 * @param {?} scope the worker's global object
 * @param {function(!InkPageData): !InkStrokes} strokesOfPage
 */
function serve(scope, strokesOfPage) {
  /** @type {!InkStrokes} */
  let strokes;
  let last = Promise.resolve();
  const read = async (/** !Array<!Int32Array> */ groups, /** ?InkOptions */ options) => {
    const readings = [];
    for (const group of groups) {
      readings.push(await (options ? strokes.number(group, options) : strokes.sign(group)));
    }
    return readings;
  };
  scope.onmessage = (/** !MessageEvent<!Array<?>> */ {data: [id, method, given, options]}) => {
    last = last.then(async () => {
      try {
        if (method === "take") {
          strokes = strokesOfPage(given);
        }
        scope.postMessage([id, "result", method === "take" ? null : await read(given, options)]);
      } catch (error) {
        scope.postMessage([id, "error", String(error)]);
      }
    });
  };
  scope.postMessage([]);
}

/** @implements {InkWorkers} */
export class StrokeWorkers {
  /** @param {!InkUser} user */
  constructor({first, trustedUrl}) {
    /** @private @const {!Set<!RemoteStrokes>} */
    this.workers = new Set();
    /** @private {boolean} */
    this.isClosed = false;
    /** @private {?InkPageData} */
    this.page = null;
    /** @private {function(!RemoteStrokes)} */
    this.joined = () => {};
    // The address may say which engine reads.
    const search = JSON.stringify({"search": globalThis.location?.search ?? ""});
    const script = `scope=>(location=>(${first})("",null,page=>(${serve})(scope,page)))(${search})`;
    // One processor is the page's.
    for (let i = Math.min(MOST_WORKERS, (globalThis.navigator?.hardwareConcurrency ?? 1) - 1); i > 0; i--) {
      this.add(script, trustedUrl);
    }
  }

  /**
   * @param {string} script
   * @param {function(string): ?} trustedUrl
   * @private
   */
  async add(script, trustedUrl) {
    const worker = /** @type {?RemoteStrokes} */ (await remote(/** @type {?} */ (script), RemoteStrokes, trustedUrl));
    if (worker && this.isClosed) {
      worker.close();
    } else if (worker) {
      this.workers.add(worker);
      if (this.page) {
        this.give(worker);
      }
      this.joined(worker);
    }
  }

  /**
   * @param {!RemoteStrokes} worker
   * @private
   */
  give(worker) {
    // What is wrong is seen when it is to read.
    worker.take(/** @type {!InkPageData} */ (this.page)).catch(() => {});
  }

  /** @override */
  take(page) {
    this.page = page;
    this.workers.forEach(worker => this.give(worker));
  }

  /** @override */
  read(groups, options, one, work) {
    /** @type {!Array<(!Recognition|!InkSign)>} */
    const readings = [];
    /** @type {!Array<!Array<number>>} what a worker has left behind */
    const again = [];
    let next = 0;
    let left = groups.length;
    const more = () => again.length > 0 || next < groups.length;
    const span = (/** number */ most) => {
      const before = again.pop();
      if (before) {
        return before;
      }
      const from = next;
      next = Math.min(groups.length, next + most);
      return [from, next];
    };
    return new Promise((resolve, reject) => {
      const took = (/** number */ from, /** !Array<(!Recognition|!InkSign)> */ read) => {
        read.forEach((reading, i) => { readings[from + i] = reading; });
        left -= read.length;
        if (left === 0) {
          resolve(readings);
        }
      };
      const here = async () => {
        for (await work.next(); more() && this.workers.size < ENOUGH && !this.isClosed; await work.next()) {
          const [from, to] = span(1);
          for (let i = from; i < to; i++) {
            await work.next();
            took(i, [await one(groups[i])]);
          }
        }
      };
      const there = async (/** !RemoteStrokes */ worker) => {
        while (more()) {
          // Ever less, so that all are done at the same time.
          const [from, to] = span(Math.ceil((groups.length - next) / (3 * (1 + this.workers.size))));
          try {
            took(from, await worker.read(groups.slice(from, to), options));
          } catch (dead) {
            this.workers.delete(worker);
            again.push([from, to]);
            here().catch(reject);
            return;
          }
        }
      };
      // The page answers late while it reads itself: one has the next already then.
      this.joined = worker => {
        there(worker);
        there(worker);
      };
      this.workers.forEach(this.joined);
      here().catch(reject);
    });
  }

  /** @override */
  close() {
    this.isClosed = true;
    this.workers.forEach(worker => worker.close());
  }
}
