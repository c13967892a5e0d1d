// A worker's end of a Remote: a message is a call, [id, method, ...arguments], done in their order; the answers are [id, "done",
// of 1], and at the end [id, "result", it] or [id, "error", message].

/**
 * @param {!Object} scope the worker's global object
 * @param {function(string, !Array<?>, !Watched): ?} call
 */
export function serve(scope, call) {
  const worker = /** @type {{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?)}} */ (scope);
  let last = Promise.resolve();
  worker.onmessage = ({data: [id, method, ...given]}) => {
    // Nobody waits here for anything between.
    const work = {signal: undefined, tell: (/** number */ done) => worker.postMessage([id, "done", done]), next() {}};
    last = last.then(() => call(method, given, work)).then(
        result => worker.postMessage([id, "result", result]),
        error => worker.postMessage([id, "error", /** @type {!Error} */ (error).message]));
  };
  worker.postMessage([]);
}
