/**
 * @fileoverview What is there before the script of inside.html: what Java exports.
 * @externs
 */

/**
 * Main.java: opens a network.
 * @param {!Int8Array} packed
 * @return {!InsidePort}
 */
function openInside(packed) {}
