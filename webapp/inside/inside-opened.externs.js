/**
 * @fileoverview What is there before the script that opens models: where it is, and what Java exports.
 * @externs
 */

/**
 * The global object, in a worker.
 * @type {?{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?)}}
 */
var digitPadWorker;

/**
 * What this script is to give.
 * @type {!ModelOpener}
 */
var digitPadOpened;

/**
 * Main.java: opens a network to show it.
 * @param {!Int8Array} layers
 * @param {!Array<!Float32Array>} weights
 * @return {!InsidePort}
 */
function openInside(layers, weights) {}

/**
 * Main.java: opens a network to explain it.
 * @param {!Int8Array} layers
 * @param {!Array<!Float32Array>} weights
 * @return {!WhyPort}
 */
function openWhy(layers, weights) {}
