/**
 * @fileoverview What is there before the script that reads models: where it is, and what Java exports.
 * @externs
 */

/**
 * The global object, in a worker.
 * @type {?{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?, !Array<!Transferable>=)}}
 */
var digitPadWorker;

/**
 * What this script is to give.
 * @type {function(): !ModelReading}
 */
var digitPadReading;

/**
 * A network that takes ink and gives probabilities. It is compiled before an engine is made of it: by name, empty for
 * the fastest that this browser has; the listener gets nothing, if there is none of that name.
 * @typedef {{
 *   compile: function(),
 *   makeEngine: function(string, function(?BroughtEngine)),
 * }}
 */
var FittedModel;

/**
 * A search for what a model takes for paper and ink: puts pictures into an engine's input as long as it has any, and takes
 * the answers.
 * @typedef {{
 *   ask: function(!Float32Array): boolean,
 *   hear: function(!Float32Array),
 *   done: function(): number,
 *   find: function(): !PixelValues,
 * }}
 */
var RangeDetection;

/**
 * A model as Java has read it: what it is, and what can be done with it; or only what is wrong with it.
 * @typedef {{
 *   error: (string|undefined),
 *   classes: number,
 *   detect: function(!Array<string>): !RangeDetection,
 *   fit: function(number, number, boolean): !FittedModel,
 *   check: function(!Float32Array),
 * }}
 */
var ReadModel;

/**
 * Main.java: the other files that a model wants; or what is wrong with it.
 * @param {string} path
 * @param {!Int8Array} content
 * @return {{paths: !Array<string>, error: (string|undefined)}}
 */
function wantedFiles(path, content) {}

/**
 * Main.java: whether there is a model among some files.
 * @param {!Array<string>} paths
 * @param {!Array<!Int8Array>} contents
 * @return {boolean}
 */
function haveModel(paths, contents) {}

/**
 * Main.java: a model's files.
 * @param {!Array<string>} paths
 * @param {!Array<!Int8Array>} contents
 * @param {string} first which of the paths is that of the file that the model begins with; empty if that is to be found
 * @return {!ReadModel}
 */
function readModel(paths, contents, first) {}
