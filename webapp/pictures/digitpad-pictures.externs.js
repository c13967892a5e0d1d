/**
 * @fileoverview What is there before the script of pictures: the build's, and what reads them.
 * @externs
 */

/** @const {string} */
var digitPadBuild;

/**
 * Of what is said over a pad's paper.
 * @const {string}
 */
var digitPadNoticeStyles;

/** @const {string} */
var digitPadNetwork;

/**
 * What the network was compiled to.
 * @const {string}
 */
var digitPadModule;

/**
 * All that reads pictures. Its text is a worker's script: it knows nothing but what it is given.
 * @param {!Object=} worker the global object, in one
 * @return {function(): !PictureReading}
 */
function digitPadPictureReader(worker) {}
