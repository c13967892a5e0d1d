/**
 * @fileoverview What is handed to pages, and from one script to another. What pages see is in element/digitpad.d.ts, too, for
 * TypeScript; a test compares them.
 * @externs
 */

/**
 * One sample of the pen, in px and ms.
 * @typedef {{
 *   x: number,
 *   y: number,
 *   t: (number|undefined),
 * }}
 */
var InkPoint;

/**
 * Strokes in order, each of at least one point.
 * @typedef {!Array<!Array<!InkPoint>>}
 */
var Strokes;

/**
 * Where something is, in the units of what was read.
 * @typedef {{
 *   x: number,
 *   y: number,
 *   width: number,
 *   height: number,
 * }}
 */
var Box;

/**
 * One way to read what is written; confidence is 0 to 1.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 * }}
 */
var Alternative;

/**
 * One digit, or one mark, of what was read.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   certainty: string,
 *   chosen: boolean,
 *   alternatives: !Array<!Alternative>,
 *   strokes: !Array<number>,
 *   probabilities: !Array<number>,
 *   box: !Box,
 * }}
 */
var ReadDigit;

/**
 * What was read.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   unsure: boolean,
 *   certainty: string,
 *   alternatives: !Array<!Alternative>,
 *   digits: !Array<!ReadDigit>,
 *   box: ?Box,
 *   millis: (number|undefined),
 *   engine: (string|undefined),
 * }}
 */
var Recognition;

/**
 * @typedef {{
 *   alternatives: (number|undefined),
 *   maxlength: (number|undefined),
 *   allow: (string|undefined),
 *   pattern: (string|undefined),
 * }}
 */
var RecognizeOptions;

/**
 * @typedef {{
 *   labels: (!Array<string>|undefined),
 *   paper: (number|undefined),
 *   ink: (number|undefined),
 *   signal: (?AbortSignal|undefined),
 *   onprogress: (?function(!ProgressEvent)|undefined),
 * }}
 */
var ModelOptions;

/**
 * Colours, as CSS writes them.
 * @typedef {{
 *   ink: (string|undefined),
 *   paper: (string|undefined),
 *   quality: (number|undefined),
 * }}
 */
var PictureOptions;

/**
 * What people read and hear, in English.
 * @typedef {{
 *   field: string,
 *   pad: string,
 *   hint: string,
 *   failed: string,
 *   undo: string,
 *   clear: string,
 *   keypad: string,
 *   erase: string,
 *   others: string,
 *   empty: string,
 *   marks: !Object<string, string>,
 *   invalid: string,
 *   digits: string,
 *   digit: string,
 *   correct: string,
 *   choose: string,
 *   join: string,
 *   split: string,
 *   remove: string,
 *   tooShort: string,
 * }}
 */
var Words;

/**
 * A language besides English, in the detail of "digitpad-language".
 * @typedef {{
 *   name: string,
 *   say: function(string, string, !Array<string|number>): (string|undefined),
 *   figure: function(string, string, number): string,
 * }}
 */
var Language;

/**
 * The language of DigitPad's own page. What is said has its values in {0}, {1}; figures are "count", "percent" or "millis".
 * @typedef {{
 *   tag: string,
 *   locale: string,
 *   say: function(string, ...(string|number)): string,
 *   figure: function(string, number): string,
 *   onChange: function(function(), !Object=),
 * }}
 */
var PageLanguage;

/**
 * What embed.js has for the page's other scripts.
 * @typedef {{
 *   trusted: {createScriptURL: function(string): ?},
 *   speak: function(string),
 * }}
 */
var DigitPadPage;

/** @type {!DigitPadPage} */
Window.prototype.digitPadPage;

/**
 * An engine for a model that was brought: reads a picture from its input, writes a probability for each class. Its parts, from
 * 0 on, are one run, too. Some read in slices of time: whether that was enough.
 * @typedef {{
 *   name: string,
 *   height: number,
 *   width: number,
 *   input: !Float32Array,
 *   output: !Float32Array,
 *   run: function(),
 *   parts: number,
 *   part: function(number),
 *   slice: ((function(function()): boolean)|undefined),
 * }}
 */
var BroughtEngine;

/**
 * What the second script needs of the first: to throw the TypeError for a value, to read with an engine, to give a document
 * styles, the page's language.
 * @typedef {{
 *   refuse: function(string, *, string): ?,
 *   useEngine: function(?BroughtEngine, ?Array<string>): ?string,
 *   dress: function((!Document|!ShadowRoot), string),
 *   language: !PageLanguage,
 * }}
 */
var ModelUser;

/**
 * What the second script is for, under its build in what the global object has under the symbol "digitpad-models".
 * @typedef {{
 *   loadModel: function(?, (!ModelOptions|undefined), !ModelUser): !Promise<undefined>,
 *   openModel: function(!Element, !Array<!File>, !Array<!FileSystemEntry>, !ModelUser): !Promise<undefined>,
 * }}
 */
var ModelScript;

/**
 * <digit-pad>, as far as the page's other scripts use it.
 * @constructor
 * @extends {HTMLElement}
 */
function DigitPad() {}

/** @type {function()|undefined} */
DigitPad.prototype.clear;
