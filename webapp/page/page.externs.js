/**
 * @fileoverview What the build puts before page.js.
 * @externs
 */

/** @const {string} */
var digitPadBuild;

/**
 * The languages: code and own name of each, English among them, in their names' order.
 * @const {!Array<!Array<string>>}
 */
var digitPadLanguages;
