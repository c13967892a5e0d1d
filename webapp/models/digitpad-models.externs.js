/**
 * @fileoverview What is there before the second script: the build's, and what Java exports.
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
 * A layer, as people read of it.
 * @typedef {{
 *   name: string,
 *   kind: string,
 *   shape: string,
 *   parameters: number,
 *   multiplyAdds: number,
 * }}
 */
var ModelLayer;

/**
 * A network that takes ink and gives probabilities, and its WebAssembly module.
 * @typedef {{
 *   network: !Int8Array,
 *   module: !Int8Array,
 * }}
 */
var PackedModel;

/**
 * What a model takes for paper and for ink; whether that could be told.
 * @typedef {{
 *   paper: number,
 *   ink: number,
 *   isTold: boolean,
 * }}
 */
var DetectedRange;

/**
 * A search for what a model takes for paper and ink: puts pictures into an engine's input as long as it has any, and takes
 * the answers.
 * @typedef {{
 *   ask: function(!Float32Array): boolean,
 *   hear: function(!Float32Array),
 *   done: function(): number,
 *   find: function(): !DetectedRange,
 * }}
 */
var RangeDetection;

/**
 * A model as Java has read it; or only what is wrong with it.
 * @typedef {{
 *   error: (string|undefined),
 *   name: string,
 *   format: string,
 *   madeBy: string,
 *   input: string,
 *   output: string,
 *   height: number,
 *   width: number,
 *   classes: number,
 *   labels: !Array<string>,
 *   bytes: number,
 *   parameters: number,
 *   multiplyAdds: number,
 *   layers: !Array<!ModelLayer>,
 *   detect: function(!Array<string>): !RangeDetection,
 *   pack: function(number, number): {network: !Int8Array, compile: function(): !Int8Array},
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
 * Main.java: a model's files.
 * @param {!Array<string>} paths
 * @param {!Array<!Int8Array>} contents
 * @param {string} first which of the paths is that of the file that the model begins with; empty if that is to be found
 * @return {!ReadModel}
 */
function readModel(paths, contents, first) {}

/**
 * Engines.java: an engine.
 * @param {string} name empty: the fastest that this browser has
 * @param {!Int8Array} network
 * @param {!Int8Array} module
 * @param {function(?BroughtEngine)} listener gets nothing, if this browser has none of that name
 */
function makeEngine(name, network, module, listener) {}
