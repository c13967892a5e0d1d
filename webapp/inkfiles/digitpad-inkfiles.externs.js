/**
 * @fileoverview What is there before the script of ink files: the build's, and what reads them.
 * @externs
 */

/** @const {string} */
var digitPadBuild;

/**
 * All that reads ink files. Its text is a worker's script: it knows nothing but what it is given.
 * @param {!Object=} worker the global object, in one
 * @return {function(): !InkReading}
 */
function digitPadInkReader(worker) {}
