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
 * So many rows of a picture from a top on, as red, green, blue and alpha.
 * @typedef {function(number, number): (!Uint8ClampedArray|!Uint8Array)}
 */
var PixelRows;

/**
 * @typedef {{
 *   allow: (string|undefined),
 *   alternatives: (number|undefined),
 *   beside: (!Iterable<!File>|undefined),
 *   signal: (?AbortSignal|undefined),
 *   onpart: (?function(!PageReading)|undefined),
 *   onprogress: (?function(!ProgressEvent)|undefined),
 * }}
 */
var PageOptions;

/**
 * One digit, or one mark, of a number on a page.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   alternatives: !Array<!Alternative>,
 *   box: !Box,
 * }}
 */
var PageSign;

/**
 * A number on a page.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   unsure: boolean,
 *   certainty: string,
 *   alternatives: !Array<!Alternative>,
 *   digits: !Array<!PageSign>,
 *   box: !Box,
 *   corners: !Array<!Array<number>>,
 *   line: number,
 *   row: number,
 *   column: number,
 *   page: (number|undefined),
 * }}
 */
var PageNumber;

/**
 * A page of an ink file: what is about its strokes, those, how many units an inch has, 0 if that is not known, and whether y grows
 * upwards.
 * @typedef {{
 *   box: !Box,
 *   strokes: !Strokes,
 *   perInch: number,
 *   up: boolean,
 * }}
 */
var ReadPage;

/**
 * All numbers in a picture or an ink file, page after page in reading order.
 * @typedef {{
 *   width: number,
 *   height: number,
 *   pages: (!Array<!ReadPage>|undefined),
 *   numbers: !Array<!PageNumber>,
 *   millis: number,
 *   engine: string,
 * }}
 */
var PageReading;

/**
 * An engine for another script's network. Elsewhere it is made of its code, the module, and its memory, where the weights are in
 * place; the portable one has none.
 * @typedef {{
 *   name: string,
 *   input: !Float32Array,
 *   output: !Float32Array,
 *   run: function(),
 *   code: !Int8Array,
 *   memory: ?ArrayBuffer,
 *   inputAt: number,
 *   outputAt: number,
 * }}
 */
var LentEngine;

/**
 * The same as it is sent to a worker.
 * @typedef {{
 *   name: string,
 *   code: !Int8Array,
 *   memory: !ArrayBuffer,
 *   inputAt: number,
 *   inputs: number,
 *   outputAt: number,
 *   outputs: number,
 * }}
 */
var SentPictureEngine;

/**
 * How a number is read: the most alternatives, the most signs or -1, the marks that it may have, what it must match.
 * @typedef {{
 *   alternatives: number,
 *   most: number,
 *   marks: string,
 *   pattern: string,
 * }}
 */
var NumberSettings;

/**
 * A pad that gets a number from a photo: what the dialog is to do, how it is read, the tree, where words go; what puts the
 * number there, and what says that there is none.
 * @typedef {{
 *   capture: !Object<string, string>,
 *   settings: !NumberSettings,
 *   root: !ShadowRoot,
 *   say: function(string, ...(string|number)): string,
 *   isLocked: function(): boolean,
 *   put: function(!Recognition),
 *   failed: function(?),
 * }}
 */
var PhotoPad;

/**
 * What the script of pictures needs of the first: to throw the TypeError for a value, to have a picture read pixel by pixel, an
 * address as pages take it that trust none without their policy, an engine for its network, to give a shadow tree styles.
 * @typedef {{
 *   refuse: function(string, *, string): ?,
 *   trustedUrl: function(string): ?,
 *   withPixels: function(string, ?, function(number, number, !PixelRows): ?): !Promise<?>,
 *   lendEngine: function(string, string, function(?LentEngine, ?string)),
 *   dress: function((!Document|!ShadowRoot), string),
 * }}
 */
var PictureUser;

/**
 * What the script of pictures is for, under its build in what the global object has under the symbol "digitpad-pictures".
 * @typedef {{
 *   recognizePage: function(?, ?, !PictureUser): !Promise<!PageReading>,
 *   recognizeNumber: function(string, ?, !NumberSettings, !Recognition, !PictureUser): !Promise<!Recognition>,
 *   fillIn: function(!File, !PhotoPad, !PictureUser): !Promise<undefined>,
 * }}
 */
var PictureScript;

/**
 * What the script of ink files needs of the first: to throw the TypeError for a value, an address as pages take it that trust none
 * without their policy, to have a page's strokes read, all of the first, whose text is a worker's script, whether everything is read
 * with a model that somebody has brought, scripts that come when they are first asked for.
 * @typedef {{
 *   refuse: function(string, *, string): ?,
 *   trustedUrl: function(string): ?,
 *   strokesOfPage: function(!InkPageData): !InkStrokes,
 *   first: function(string, ?, function(function(!InkPageData): !InkStrokes)=): ?,
 *   hasModel: function(): boolean,
 *   later: function(string): function(): !Promise<?>,
 * }}
 */
var InkUser;

/**
 * What the script of ink files is for, under its build in what the global object has under the symbol "digitpad-inkfiles": reads a
 * file, if it is one of ink.
 * @typedef {{
 *   recognizePage: function(!Blob, ?, !InkUser): !Promise<?PageReading>,
 * }}
 */
var InkScript;

/**
 * What the script of their workers is for, under its build in what the global object has under the symbol "digitpad-ink-workers": has
 * some begin.
 * @typedef {{
 *   begin: function(!InkUser): !InkWorkers,
 * }}
 */
var InkWorkersScript;

/**
 * What the script that writes ink files is for, under its build in what the global object has under the symbol "digitpad-ink-writer".
 * @typedef {{
 *   writeInk: function(!Strokes, ?, !InkUser): !Promise<!Blob>,
 * }}
 */
var InkWriter;

/**
 * Changes what is said of a digit, by how it was written: its ten probabilities, from anybody's to one person's, and how near it is to
 * one of that person's own (reading/Hand.java).
 * @typedef {function(!Float32Array, !Float64Array)}
 */
var Heed;

/**
 * A digit that is kept of a hand: what it is, and each stroke's points, x and y.
 * @typedef {{
 *   digit: number,
 *   strokes: !Array<!Array<!Array<number>>>,
 * }}
 */
var KeptDigit;

/**
 * All that is kept of a hand, the oldest digit first.
 * @typedef {{
 *   format: string,
 *   digits: !Array<!KeptDigit>,
 * }}
 */
var PersonalData;

/**
 * A pad that learns a hand: the hand's name, empty where it is kept nowhere; what throws the TypeError for a value; who writes from
 * now on; its ink, its value; what strokes are as one digit for anybody.
 * @typedef {{
 *   name: string,
 *   refuse: function(string, *, string): ?,
 *   heed: function(?Heed),
 *   ink: function(): !Strokes,
 *   value: function(): string,
 *   probabilities: function(!Strokes): !Array<number>,
 * }}
 */
var PersonalPad;

/**
 * What a pad teaches.
 * @record
 */
function Lesson() {}

/** @param {?Recognition} answer nothing: the ink is gone */
Lesson.prototype.read = function(answer) {};

/** @param {string} value that a person has given the pad */
Lesson.prototype.changed = function(value) {};

/** Nothing has been written for the pause. */
Lesson.prototype.settled = function() {};

/** @return {!PersonalData} what is kept */
Lesson.prototype.get = function() {};

/** @param {?} data what is to be kept instead; nothing: nothing */
Lesson.prototype.set = function(data) {};

/** The pad learns no more. */
Lesson.prototype.end = function() {};

/**
 * What the script of hands is for, under its build in what the global object has under the symbol "digitpad-personal".
 * @typedef {{
 *   learn: function(!PersonalPad): !Lesson,
 * }}
 */
var PersonalScript;

/**
 * A page of an ink file: how many points each stroke has, and all of their x, y and ms, as the file has them; how many units an inch
 * has, 0 if that is not known; whether y grows upwards.
 * @typedef {{
 *   counts: !Int32Array,
 *   points: !Float64Array,
 *   perInch: number,
 *   isUp: boolean,
 * }}
 */
var InkPageData;

/**
 * A file that another may name, by where it is, after a slash.
 * @typedef {{
 *   path: string,
 *   bytes: !Int8Array,
 * }}
 */
var InkPart;

/**
 * A file's pages; or what is packed in it, which another script reads, with an error only the first of that.
 * @typedef {{
 *   pages: (!Array<!InkPageData>|undefined),
 *   plain: (!Int8Array|undefined),
 *   error: (string|undefined),
 * }}
 */
var InkOpened;

/**
 * What strokes were read as, and how many digits the stroke has that has most; of each sign its confidence, and its box's
 * upper and lower edge.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   mostOfAStroke: number,
 *   signs: !Array<number>,
 * }}
 */
var InkTaken;

/**
 * What strokes are as one digit.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   engine: string,
 * }}
 */
var InkSign;

/**
 * A page's strokes, some of which are read at a time, by their numbers: as one digit, or as a number with these marks.
 * @typedef {{
 *   sign: function(!Int32Array): !Promise<!InkSign>,
 *   number: function(!Int32Array, !InkOptions): !Promise<!Recognition>,
 * }}
 */
var InkStrokes;

/**
 * The signs that numbers may have besides digits, and how many alternatives each has at most.
 * @typedef {{
 *   marks: string,
 *   alternatives: number,
 * }}
 */
var InkOptions;

/**
 * Workers that read a page's strokes beside the page.
 * @record
 */
function InkWorkers() {}

/** @param {!InkPageData} page whose strokes are read from now on */
InkWorkers.prototype.take = function(page) {};

/**
 * @param {!Array<!Int32Array>} groups strokes of the page, by their numbers
 * @param {?InkOptions} options nothing for signs
 * @param {function(!Int32Array): !Promise<(!Recognition|!InkSign)>} one reads one here
 * @param {!Watched} work
 * @return {!Promise<!Array<(!Recognition|!InkSign)>>} of all of them
 */
InkWorkers.prototype.read = function(groups, options, one, work) {};

/** Nothing more is asked. */
InkWorkers.prototype.close = function() {};

/**
 * Strokes of a page that are to be read, each time as one number, or as one sign.
 * @typedef {{
 *   groups: !Array<!Int32Array>,
 *   areSigns: boolean,
 * }}
 */
var InkAsked;

/**
 * A number of a page, by which of its readings it is, where it stands, and whether it is as sure as that.
 * @typedef {{
 *   reading: number,
 *   line: number,
 *   row: number,
 *   column: number,
 *   isSure: boolean,
 * }}
 */
var InkFound;

/**
 * Reads an ink file, in a worker or in the page: opens it, and then page after page. What its strokes are, who asks says.
 * @record
 */
function InkReading() {}

/**
 * @param {string} name what messages call it
 * @param {!Int8Array} bytes they are given away
 * @param {!Array<!InkPart>} parts what it may name
 * @return {!Promise<?InkOpened>} nothing, if it is of none of its formats; rejected, if it is a broken one
 */
InkReading.prototype.open = function(name, bytes, parts) {};

/**
 * @param {number} page from 0 on
 * @return {!Promise<!InkAsked>} what is to be read
 */
InkReading.prototype.begin = function(page) {};

/**
 * @param {!Array<!InkTaken>} readings of all of them
 * @return {!Promise<!InkAsked>} what is to be read then; no group, when all is
 */
InkReading.prototype.take = function(readings) {};

/** @return {!Promise<!Array<!InkFound>>} of the page, in reading order */
InkReading.prototype.numbers = function() {};

/** Nothing more is asked. */
InkReading.prototype.close = function() {};

/**
 * Writes an ink file, in a worker or in the page.
 * @record
 */
function InkWriting() {}

/**
 * @param {string} ending of the format's files
 * @param {!Int32Array} counts how many points each stroke has
 * @param {!Float64Array} points all of their x, y and ms
 * @return {!Promise<string>} the file's text
 */
InkWriting.prototype.write = function(ending, counts, points) {};

/** Nothing more is asked. */
InkWriting.prototype.close = function() {};

/**
 * A picture to be read, in px; its numbers may have these marks, this many signs, or any number where that is -1, and match
 * this pattern; all of it may be one number.
 * @typedef {{
 *   width: number,
 *   height: number,
 *   marks: string,
 *   most: number,
 *   pattern: string,
 *   isNumber: boolean,
 * }}
 */
var PictureRequest;

/**
 * Reads pictures, one after the other, in a worker or in the page.
 * @record
 */
function PictureReading() {}

/**
 * Before the first picture.
 * @param {?} engine a LentEngine
 * @return {!Promise<undefined>}
 */
PictureReading.prototype.open = function(engine) {};

/**
 * @param {!PictureRequest} request
 * @return {!Promise<undefined>}
 */
PictureReading.prototype.begin = function(request) {};

/**
 * @param {number} top
 * @param {number} count
 * @param {!Uint8ClampedArray} bytes red, green, blue and alpha; they are given away
 * @return {!Promise<undefined>}
 */
PictureReading.prototype.rows = function(top, count, bytes) {};

/**
 * After all rows.
 * @param {!Watched} work
 * @return {!Promise<!PageReading>}
 */
PictureReading.prototype.finish = function(work) {};

/** Nothing more is asked. */
PictureReading.prototype.close = function() {};

/**
 * Work that somebody watches and may stop.
 * @record
 */
function Watched() {}

/** @param {number} done of 1 */
Watched.prototype.tell = function(done) {};

/**
 * Between two pieces of work: waits for a new task where this one has taken long enough.
 * @return {!Promise<undefined>|undefined}
 * @throws {*} the signal's reason, if it was stopped
 */
Watched.prototype.next = function() {};

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
 *   camera: string,
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
 * What pages get, as far as the photo view uses it.
 * @typedef {{
 *   recognize: function(?, !RecognizeOptions=): !Promise<!Recognition>,
 *   recognizePage: function(?, !PageOptions=): !Promise<!PageReading>,
 * }}
 */
var DigitPadFunctions;

/**
 * What shows photos in place of the pad.
 * @typedef {function(!Array<!File>, !ModelUser, !DigitPadFunctions): !Promise<undefined>}
 */
var PhotoScript;

/**
 * What the page's scripts have for each other: embed.js for all, photo.js what shows photos.
 * @typedef {{
 *   trusted: {createScriptURL: function(string): ?},
 *   speak: function(string),
 *   showPhotos: (!PhotoScript|undefined),
 *   takeReader: ((function(): !Promise<?Worker>)|undefined),
 * }}
 */
var DigitPadPage;

/** @type {!DigitPadPage} */
Window.prototype.digitPadPage;

/**
 * An engine for a model that was brought: reads a picture from its input, writes a probability for each class. Its parts, from
 * 0 on, are one run, too. Compiled
 * is what it is elsewhere. Some read in slices of time: whether that was enough. Pack gives the network, for who looks into it; an
 * engine that a worker sent has none.
 * @typedef {{
 *   name: string,
 *   height: number,
 *   width: number,
 *   input: !Float32Array,
 *   output: !Float32Array,
 *   run: function(),
 *   parts: number,
 *   part: function(number),
 *   compiled: (?{code: !Int8Array, memory: !ArrayBuffer, inputAt: number, outputAt: number}|undefined),
 *   slice: ((function(function()): boolean)|undefined),
 *   pack: ((function(): !PackedModel)|undefined),
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
 * A file and where it is.
 * @typedef {{
 *   path: string,
 *   file: !File,
 * }}
 */
var PlacedFile;

/**
 * A layer, as people read of it; its inputs are layers by their numbers from 0, and -1 the network's own.
 * @typedef {{
 *   kind: string,
 *   shape: string,
 *   parameters: number,
 *   multiplyAdds: number,
 *   inputs: !Array<number>,
 * }}
 */
var ModelLayer;

/**
 * What a model is.
 * @typedef {{
 *   source: string,
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
 * }}
 */
var ModelDescription;

/**
 * A model, its labels where there is a file of them, and the files that it was found in.
 * @typedef {{
 *   model: !ModelDescription,
 *   labels: (!Array<string>|undefined),
 *   files: !Array<!PlacedFile>,
 * }}
 */
var LabelledModel;

/**
 * What a model takes for paper and for ink, whether its pictures have rows for columns, and whether that was found out.
 * @typedef {{
 *   paper: number,
 *   ink: number,
 *   isTransposed: boolean,
 *   isTold: (boolean|undefined),
 * }}
 */
var PixelValues;

/**
 * A model that is ready to read, and its {@link PixelValues}.
 * @typedef {{
 *   paper: number,
 *   ink: number,
 *   isTransposed: boolean,
 *   isTold: (boolean|undefined),
 *   engine: !BroughtEngine,
 * }}
 */
var PreparedModel;

/**
 * An engine as it is sent from a worker; without code, if it runs without WebAssembly.
 * @typedef {{
 *   name: string,
 *   height: number,
 *   width: number,
 *   classes: number,
 *   code: !Int8Array,
 *   memory: !ArrayBuffer,
 *   inputAt: number,
 *   outputAt: number,
 * }}
 */
var SentEngine;

/**
 * Reads one model, in a worker or in the page.
 * @record
 */
function ModelReading() {}

/**
 * The other files that a model wants.
 * @param {string} path
 * @param {!Int8Array} content
 * @param {!Stoppable} slices
 * @return {!Promise<!Array<string>>}
 */
ModelReading.prototype.wanted = function(path, content, slices) {};

/**
 * The first of some lots of files that is a model.
 * @param {!Array<!Array<!PlacedFile>>} lots
 * @param {!Stoppable} slices
 * @return {!Promise<!LabelledModel>}
 */
ModelReading.prototype.readFiles = function(lots, slices) {};

/**
 * @param {!Array<string>} paths
 * @param {!Array<!Int8Array>} contents
 * @param {string} first which of the paths is that of the file that the model begins with; empty if that is to be found
 * @param {!Stoppable} slices
 * @return {!Promise<!ModelDescription>}
 */
ModelReading.prototype.readBytes = function(paths, contents, first, slices) {};

/**
 * An engine for the model that was read; what is not said is found out with it.
 * @param {!Array<string>} labels
 * @param {?PixelValues} said
 * @param {string} engine its name; empty for the fastest
 * @param {!Stoppable} slices
 * @return {!Promise<!PreparedModel>}
 */
ModelReading.prototype.prepare = function(labels, said, engine, slices) {};

/**
 * How long an engine takes for one digit, here and now.
 * @param {string} engine its name
 * @param {!Stoppable} slices
 * @return {!Promise<number>} in ms; less than 0, if this browser has none of that name
 */
ModelReading.prototype.millisOf = function(engine, slices) {};

/** Nothing more is asked. */
ModelReading.prototype.close = function() {};

/**
 * Work that somebody watches and may stop.
 * @record
 */
function Stoppable() {}

/** @type {!AbortSignal|undefined} */
Stoppable.prototype.signal;

/** @param {number} done of 1 */
Stoppable.prototype.tell = function(done) {};

/**
 * Between two pieces of work: waits for a new task where this one has taken long enough.
 * @return {!Promise<undefined>}
 */
Stoppable.prototype.next = function() {};

/**
 * Before a large piece of work: waits for a new task.
 * @return {!Promise<undefined>}
 */
Stoppable.prototype.fresh = function() {};

/**
 * One forward pass.
 * @param {!BroughtEngine} engine
 * @return {!Promise<number>} how long it took, in ms, without what came between the slices
 */
Stoppable.prototype.pass = function(engine) {};

/** @throws {*} the signal's reason, if it was stopped */
Stoppable.prototype.stopIfAsked = function() {};

/**
 * What the second script is for, under its build in what the global object has under the symbol "digitpad-models".
 * @typedef {{
 *   loadModel: function(?, (!ModelOptions|undefined), !ModelUser, !Map<string, !Promise<?Response>>=): !Promise<undefined>,
 *   expectModel: function(),
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

/** @type {string} */
DigitPad.prototype.value;

/** @type {string} */
DigitPad.prototype.personal;

/** @type {?PersonalData} */
DigitPad.prototype.personalData;

/**
 * @param {{format: string}=} options
 * @return {?} its strokes, or the promise of a file
 */
DigitPad.prototype.toData = function(options) {};

/** @param {?Strokes} strokes */
DigitPad.prototype.fromData = function(strokes) {};

/**
 * A node of a network that one looks into, as inside/Inside.java describes it; -1 among its inputs is what the network takes.
 * The kernel's shape has no extents where there is none.
 * @typedef {{
 *   kind: string,
 *   name: string,
 *   inputs: !Array<number>,
 *   shape: !Array<number>,
 *   kernel: !Array<number>,
 *   parameters: number,
 *   multiplyAdds: number,
 * }}
 */
var InsideLayer;

/**
 * inside/InsidePort.java: a network that one looks into.
 * @typedef {{
 *   layers: function(): !Array<!InsideLayer>,
 *   inputShape: function(): !Array<number>,
 *   takeInk: function(!Strokes),
 *   framing: function(): ?Framing,
 *   takePicture: function(!Float32Array),
 *   run: function(number),
 *   parts: function(): number,
 *   part: function(number),
 *   values: function(number): !Float32Array,
 *   unblanked: function(number): !Float32Array,
 *   turn: function(number, number, boolean),
 *   isOn: function(number, number): boolean,
 *   turnAll: function(number, boolean),
 *   terms: function(): !TermsPort,
 *   hasContributions: function(): boolean,
 *   contributionNode: function(): number,
 *   contribution: function(number, number): number,
 *   contributionBias: function(number): number,
 * }}
 */
var InsidePort;

/**
 * inside/TermsPort.java: what one number is made of.
 * @typedef {{
 *   of: function(number, number),
 *   how: function(): string,
 *   count: function(): number,
 *   rows: function(): number,
 *   columns: function(): number,
 *   node: function(number): number,
 *   place: function(number): number,
 *   value: function(number): number,
 *   factor: function(number): number,
 *   bias: function(): number,
 *   sum: function(): number,
 *   greatest: function(): number,
 *   result: function(): number,
 * }}
 */
var TermsPort;

/**
 * How a digit's ink came into its picture: scaled; where its centre of mass was with its box in the middle; how far it was
 * moved then. In px of the picture.
 * @typedef {{
 *   scale: number,
 *   massX: number,
 *   massY: number,
 *   movedX: number,
 *   movedY: number,
 * }}
 */
var Framing;

/**
 * What a candidate may be read as, or a reading of all.
 * @typedef {{
 *   text: string,
 *   score: number,
 * }}
 */
var SeenLabel;

/**
 * LineView.java: pieces that may be one sign. Of each stroke or part of one, parts has its index and its first and last point.
 * @typedef {{
 *   parts: !Int32Array,
 *   left: number,
 *   top: number,
 *   width: number,
 *   height: number,
 *   mark: boolean,
 *   score: number,
 *   labels: !Array<!SeenLabel>,
 *   probabilities: !Float32Array,
 *   picture: !Float32Array,
 * }}
 */
var SeenCandidate;

/**
 * @typedef {{
 *   candidate: number,
 *   text: string,
 *   score: number,
 *   join: number,
 * }}
 */
var SeenStep;

/**
 * @typedef {{
 *   text: string,
 *   score: number,
 *   steps: !Array<!SeenStep>,
 * }}
 */
var SeenPath;

/**
 * The runner-up is the place of the best path that reads something else; negative, if none does.
 * @typedef {{
 *   candidates: !Array<!SeenCandidate>,
 *   paths: !Array<!SeenPath>,
 *   runnerUp: number,
 * }}
 */
var SeenLine;

/**
 * SeenReading.java.
 * @typedef {{
 *   text: string,
 *   confidence: number,
 *   digits: !Array<{text: string, confidence: number}>,
 *   alternatives: !Array<{text: string, confidence: number}>,
 *   lines: !Array<!SeenLine>,
 * }}
 */
var SeenReading;

/**
 * The ten digits' probabilities by the picture, by the pen, by both, and what the reader goes by.
 * @typedef {{
 *   picture: !Float32Array,
 *   pen: !Float32Array,
 *   both: !Float32Array,
 *   given: !Float32Array,
 *   changes: boolean,
 * }}
 */
var Weighed;

/**
 * LatticePort.java: a reader of which one sees how it reads.
 * @typedef {{
 *   read: function(!Int32Array, !Float64Array): !SeenReading,
 *   hear: function(number, number): !Weighed,
 *   weigh: function(!Int32Array, !Float64Array, !Float32Array): !Weighed,
 *   unframed: function(!Int32Array, !Float64Array, number, number, number, number): !Float32Array,
 *   framed: function(!Int32Array, !Float64Array, number, number): !Float32Array,
 * }}
 */
var LatticePort;

/**
 * lattice/Main.java: opens a reader of which one sees how it reads, with what was learned, an engine and its pictures' side in
 * pixels.
 * @typedef {function(!Float64Array, string, number, function(!Float32Array, !Float32Array)): !LatticePort}
 */
var LatticeMaker;

/**
 * why/SeenPart.java: a part of one's own ink: the stroke, which part of how many of that it is, its points, and what it looks
 * like, in English.
 * @typedef {{
 *   stroke: number,
 *   number: number,
 *   of: number,
 *   points: !Array<!InkPoint>,
 *   shape: string,
 * }}
 */
var WhyPart;

/**
 * why/SeenPart.java: what a part counts: by how much the score falls without it, and what the network gives then.
 * @typedef {{
 *   fall: number,
 *   values: !Float32Array,
 * }}
 */
var WhyFall;

/**
 * inside-why.js: what explains the page's own network, and cuts ink for any.
 * @typedef {{
 *   openWhy: function(!Int8Array): !WhyPort,
 *   cutInk: function(!Int32Array, !Float64Array): !Array<!WhyPart>,
 * }}
 */
var Explainer;

/**
 * why/WhyPort.java: why a network answers what it does, and what it has learned. What takes long is done in steps, each of
 * which says whether there are more.
 * @typedef {{
 *   turn: function(number, number, boolean),
 *   answered: function(!Int32Array, !Float64Array): !Float32Array,
 *   answeredTo: function(!Float32Array): !Float32Array,
 *   slopes: function(!Float32Array, number, number): !Float32Array,
 *   beginCovering: function(!Float32Array, number, number),
 *   cover: function(): boolean,
 *   covered: function(): !Float32Array,
 *   beginParts: function(!Int32Array, !Float64Array, !Int32Array, !Float64Array, !Float32Array, number, number),
 *   coverPart: function(): boolean,
 *   falls: function(): !Array<!WhyFall>,
 *   beginChange: function(!Int32Array, !Float64Array, number),
 *   change: function(): boolean,
 *   changeDone: function(): number,
 *   changeFound: function(): number,
 *   changeIsSure: function(): boolean,
 *   changeSize: function(): number,
 *   changedInk: function(number): !Strokes,
 *   beginAscent: function(number, number),
 *   ascend: function(): boolean,
 *   ascended: function(): !Float32Array,
 *   excitement: function(): number,
 *   kernel: function(number): !Float32Array,
 * }}
 */
var WhyPort;

/**
 * A network that is being opened: step reads a node more, and says whether there are others; then there is its port.
 * @typedef {{
 *   step: function(): boolean,
 *   port: function(): !InsidePort,
 * }}
 */
var InsideOpening;

/**
 * models/Engines.java: a network for another script of the page, its layers without their weights, and these as they are.
 * @typedef {{
 *   layers: !Int8Array,
 *   weights: !Array<!Float32Array>,
 * }}
 */
var PackedModel;

/**
 * What opens a model as the second script packs it: to show it, and to explain it.
 * @typedef {{
 *   openInside: function(!Int8Array, !Array<!Float32Array>): !InsidePort,
 *   openWhy: function(!Int8Array, !Array<!Float32Array>): !WhyPort,
 * }}
 */
var ModelOpener;
