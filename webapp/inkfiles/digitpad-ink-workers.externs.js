/**
 * @fileoverview What is there before the script of their workers: the build's.
 * @externs
 */

/** @const {string} */
var digitPadBuild;
