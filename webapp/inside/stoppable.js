// Whoever stops waits for nothing, not even for the step that is being made.

/**
 * @param {!WhyPort} port that may give promises
 * @param {!AbortSignal} signal
 * @return {!WhyPort} the same with promises, which are rejected as soon as it is stopped; what its worker has begun, that ends
 */
export const stoppable = (port, signal) => /** @type {!WhyPort} */ (/** @type {?} */ (new Proxy({}, {
  get: (_, method) => method === "then" ? undefined : (...given) => new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener("abort", stop);
    const answer = (/** function(?) */ hear) => (/** ? */ said) => {
      signal.removeEventListener("abort", stop);
      hear(said);
    };
    Promise.resolve(/** @type {?} */ (port)[method](...given)).then(answer(resolve), answer(reject));
  }),
})));
