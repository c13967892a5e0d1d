/**
 * @fileoverview What is there before the script of ink files: the build's.
 * @externs
 */

/** @const {string} */
var digitPadBuild;
