/**
 * @fileoverview What is there before the second script: the build's, what reads models and what runs them.
 * @externs
 */

/** @const {string} */
var digitPadBuild;

/**
 * Of what the section of a model shows.
 * @const {string}
 */
var digitPadModelStyles;

/**
 * Engines.java, of which nothing is made before it is called: gives what makes an engine.
 * @return {function(string, !Int8Array, !Int8Array, function(?BroughtEngine))}
 */
function digitPadEngines() {}

/**
 * All that reads models. Its text is a worker's script: it knows nothing but what it is given.
 * @param {function(): ?} engines as above
 * @param {!Object=} worker the global object, in one
 * @return {function(): !ModelReading}
 */
function digitPadReader(engines, worker) {}
