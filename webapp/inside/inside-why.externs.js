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

/**
 * Main.java: cuts ink into parts that can be named.
 * @param {!Int32Array} counts how many points each stroke has
 * @param {!Float64Array} points x and y of all of them
 * @return {!Array<!WhyPart>}
 */
function cutInk(counts, points) {}
