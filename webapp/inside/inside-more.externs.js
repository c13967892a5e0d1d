/**
 * @fileoverview What the build puts before inside-more.js.
 * @externs
 */

/**
 * The languages: code and own name of each, English among them, in their names' order.
 * @const {!Array<!Array<string>>}
 */
var digitPadLanguages;

/**
 * Where the sources are; empty if nobody has said.
 * @const {string}
 */
var digitPadSources;

/**
 * Which lines do each step, as site/CodeExcerpts.java has taken them from the sources.
 * @const {!Array<{step: string, file: string, first: number, last: number, text: string}>}
 */
var digitPadCode;
