/**
 * @fileoverview What is there before the script that reads pictures: where it is, and what Java exports.
 * @externs
 */

/**
 * The global object, in a worker.
 * @type {?{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?)}}
 */
var digitPadWorker;

/**
 * What this script is to give.
 * @type {function(): !PictureReading}
 */
var digitPadReading;

/**
 * PictureRead.java: a picture that is being read. All its rows first, then steps, each giving what share is done, until that is
 * 1, then the result.
 * @typedef {{
 *   rows: function(number, number, !Uint8ClampedArray),
 *   step: function(): number,
 *   result: function(): !PageReading,
 * }}
 */
var OpenPicture;

/**
 * Begins a picture: width and height in px, the marks that its numbers may have, the most signs or -1, whether all of it is
 * one number, and which texts may be written there.
 * @typedef {function(number, number, string, number, boolean, function(string): boolean): !OpenPicture}
 */
var BeginPicture;

/**
 * Main.java: makes ready to read.
 * @param {{name: string, input: !Float32Array, output: !Float32Array, run: function()}} engine
 * @return {!BeginPicture}
 */
function openPictures(engine) {}
