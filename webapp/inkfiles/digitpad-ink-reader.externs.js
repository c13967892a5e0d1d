/**
 * @fileoverview What is there before the script that reads ink files: where it is, and what Java exports.
 * @externs
 */

/**
 * The global object, in a worker.
 * @type {?{onmessage: ?function(!MessageEvent<!Array<?>>), postMessage: function(?)}}
 */
var digitPadWorker;

/**
 * What this script is to give: an InkReading, or an InkWriting.
 * @type {function(): ?}
 */
var digitPadReading;

/**
 * What tells numbers from words, as paper/NumberWeights.java has it.
 * @const {!Array<number>}
 */
var digitPadNumberWeights;

/**
 * PageRead.java: a page whose strokes somebody else reads.
 * @typedef {{
 *   next: function(number): !Int32Array,
 *   isOfSigns: function(): boolean,
 *   take: function(string, number, number, !Array<number>),
 *   numbers: function(): !Array<!InkFound>,
 * }}
 */
var OpenInkPage;

/**
 * Main.java, of this script's formats: a file's pages; or what is wrong with it; or what is packed in it; nothing, if it is of none.
 * @param {string} name what messages call it
 * @param {!Int8Array} bytes
 * @param {function(string): ?Int8Array} beside a file that it names
 * @return {?{
 *   pages: !Array<!InkPageData>,
 *   begin: function(number, !Array<number>): !OpenInkPage,
 *   error: (string|undefined),
 *   plain: (!Int8Array|undefined),
 * }}
 */
function openInkFile(name, bytes, beside) {}

/**
 * Main.java: a pad's ink as a file's text; or why there is none.
 * @param {string} ending
 * @param {!Int32Array} counts
 * @param {!Float64Array} points
 * @return {{text: string, error: (string|undefined)}}
 */
function writeInkFile(ending, counts, points) {}
