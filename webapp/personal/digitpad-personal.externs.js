/**
 * @fileoverview What is there before the script of hands: the build's, and what Java exports.
 * @externs
 */

/** @const {string} */
var digitPadBuild;

/**
 * Main.java: how a digit was written.
 * @param {!Int32Array} counts how many points each stroke has
 * @param {!Float64Array} points x and y of all of them
 * @return {!Float32Array}
 */
function featuresOf(counts, points) {}

/**
 * Main.java: learns a hand.
 * @param {!Int32Array} digits the oldest first
 * @param {!Array<!Float32Array>} features of each
 * @param {!Array<!Float32Array>} generals what each is for anybody: the ten digits' probabilities
 * @return {?Heed} nothing, if they teach nothing
 */
function learnHand(digits, features, generals) {}
