/**
 * @fileoverview What is there before the script that explains: what Java exports.
 * @externs
 */

/**
 * Main.java: opens a network to explain it.
 * @param {!Int8Array} packed
 * @return {!WhyPort}
 */
function openWhy(packed) {}
