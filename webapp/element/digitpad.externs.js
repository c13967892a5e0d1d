/**
 * @fileoverview What is there before the first script: the build's, and what Java exports.
 * @externs
 */

/** @const {string} */
var digitPadVersion;

/** @const {string} */
var digitPadBuild;

/**
 * The address of this script; empty where it has none or is part of a bundle.
 * @const {string}
 */
var digitPadScript;

/**
 * Loads a script from beside this one as a module, by its name.
 * @const {function(string): !Promise<undefined>}
 */
var digitPadImport;

/**
 * All of this script as a function: its text is a worker's script.
 * @const {function(string, ?, function(function(!InkPageData): !InkStrokes)=): ?}
 */
var digitPadFirst;

/**
 * In a worker of ours what is to have a page's strokes read.
 * @type {function(function(!InkPageData): !InkStrokes)|undefined}
 */
var digitPadServe;

/**
 * Of the element's shadow tree.
 * @const {string}
 */
var digitPadStyles;

/**
 * The codes of the languages besides English.
 * @const {!Array<string>}
 */
var digitPadLanguages;

/**
 * The network, packed, in base 64; then what was fitted to it.
 * @const {string}
 */
var digitPadNetwork;

/** @const {!Array<number>} */
var digitPadNumbers;

/** @const {string} */
var digitPadPen;

/**
 * What pages get.
 * @type {!Object}
 */
var digitPad;

/**
 * PadHost.java: what a pad asks and tells the element that it is in.
 * @typedef {{
 *   maxLength: number,
 *   marks: string,
 *   accepts: function(string): boolean,
 *   pause: number,
 *   trigger: string,
 *   minConfidence: number,
 *   locked: boolean,
 *   allows: function(string): boolean,
 *   strokeEnded: function(),
 *   tapped: function(number): boolean,
 *   resized: function(),
 *   changed: function(string, boolean),
 *   willChange: function(string),
 *   read: function(?Recognition, boolean),
 *   settled: function(),
 *   toggleKeypad: function(): boolean,
 *   loaded: function(?string),
 * }}
 */
var PadHost;

/**
 * PadPort.java: what the element asks of its pad.
 * @typedef {{
 *   attach: function(),
 *   detach: function(),
 *   readAgain: function(),
 *   heed: function(?Heed),
 *   value: function(): string,
 *   write: function(string),
 *   set: function(string): boolean,
 *   restart: function(string),
 *   pick: function(string),
 *   choose: function(number, string),
 *   remove: function(number),
 *   split: function(number),
 *   join: function(number),
 *   select: function(number),
 *   span: function(): !Box,
 *   canUndo: function(): boolean,
 *   canRedo: function(): boolean,
 *   canClear: function(): boolean,
 *   undo: function(boolean),
 *   redo: function(boolean),
 *   clear: function(boolean),
 *   settle: function(),
 *   prediction: function(): ?Recognition,
 *   toData: function(): !Strokes,
 *   fromData: function(!Strokes),
 *   toSvg: function(): string,
 *   awaitSize: function(),
 * }}
 */
var PadPort;

/**
 * Main.java: starts DigitPad's own page around its pad.
 * @param {!PageLanguage} language
 * @param {function()} settled runs once that the page reads, or that it never will
 */
function startPage(language, settled) {}

/**
 * Main.java: makes the pad of one element.
 * @param {!PadHost} host
 * @param {!HTMLCanvasElement} canvas
 * @return {!PadPort}
 */
function createPad(host, canvas) {}

/**
 * Main.java: what is wrong with the network; nothing, if nothing is.
 * @return {?string}
 */
function networkFailure() {}

/**
 * Main.java: the answer for ink of at least one stroke.
 * @param {!Strokes} strokes
 * @param {number} most signs; 1 reads the ink as one digit; negative: any number
 * @param {string} marks the signs that it may have besides digits
 * @param {function(string): boolean} texts whether this text may be what was written
 * @return {?Recognition}
 */
function readStrokes(strokes, most, marks, texts) {}

/**
 * Main.java: a page's strokes, to read some of them at a time, by their numbers.
 * @param {!Int32Array} counts how many points each stroke has
 * @param {!Float64Array} points all of their x, y and ms
 * @param {boolean} isUp whether y grows upwards
 * @return {{
 *   sign: function(!Int32Array): !InkSign,
 *   number: function(!Int32Array, string): ?Recognition,
 * }}
 */
function takeStrokes(counts, points, isUp) {}

/**
 * Main.java: the answer for a picture of one digit.
 * @param {number} width
 * @param {number} height
 * @param {function(number, number): (!Uint8ClampedArray|!Uint8Array)} rows from a top on so many, as red, green, blue, alpha
 * @return {?Recognition} nothing, if it shows nothing but one shade
 */
function readPicture(width, height, rows) {}

/**
 * Main.java: from now on everything is read with this engine.
 * @param {?BroughtEngine} engine nothing for the network inside the script
 * @param {?Array<string>} labels nothing if they are the digits
 * @return {?string} why not, if it does not read ink
 */
function useEngine(engine, labels) {}

/**
 * Main.java: makes an engine for a network that is text inside another script.
 * @param {string} packed
 * @param {string} module what it was compiled to
 * @param {function(?LentEngine, ?string)} listener hears once of the engine, or why there is none
 */
function lendEngine(packed, module, listener) {}
