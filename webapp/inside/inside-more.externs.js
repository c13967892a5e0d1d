/**
 * @fileoverview What the build puts before inside-more.js.
 * @externs
 */

/**
 * The languages: code and own name of each, English among them, in their names' order.
 * @const {!Array<!Array<string>>}
 */
var digitPadLanguages;
