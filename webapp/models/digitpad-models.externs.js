/**
 * @fileoverview What is there before the second script: the build's, what reads models and runs them.
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
 * All that reads models. Its text is a worker's script: it knows nothing but what it is given.
 * @param {!Object=} worker the global object, in one
 * @return {function(): !ModelReading}
 */
function digitPadReader(worker) {}
