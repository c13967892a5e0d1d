/**
 * @fileoverview What is there before the script that writes ink files: the build's, and what does it.
 * @externs
 */

/** @const {string} */
var digitPadBuild;

/**
 * All that writes ink files. Its text is a worker's script: it knows nothing but what it is given.
 * @param {!Object=} worker the global object, in one
 * @return {function(): !InkWriting}
 */
function digitPadInkReader(worker) {}
