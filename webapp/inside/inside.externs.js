/**
 * @fileoverview What is there before the script of inside.html: what Java exports.
 * @externs
 */

/**
 * Main.java: begins to open a network.
 * @param {!Int8Array} packed
 * @return {!InsideOpening}
 */
function beginInside(packed) {}
