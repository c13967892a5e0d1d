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
 *   detect: function(!Array<string>): !DetectedRange,
 *   pack: function(number, number): !PackedModel,
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
 * Engines.java: the fastest engine that this browser has.
 * @param {!Int8Array} network
 * @param {!Int8Array} module
 * @param {function(!BroughtEngine)} listener
 */
function makeEngine(network, module, listener) {}

/**
 * Engines.java: how long one engine takes, in ms; negative where there is none.
 * @param {string} engine
 * @param {!Int8Array} network
 * @param {!Int8Array} module
 * @param {function(number)} listener
 */
function timeEngine(engine, network, module, listener) {}
