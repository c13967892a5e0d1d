/**
 * @fileoverview What is there before the script of the lattice: what Java exports.
 * @externs
 */

/**
 * Main.java: opens a reader of which one sees how it reads.
 * @param {!Float64Array} numbers what was learned
 * @param {string} pen the pen's weights
 * @param {number} side of the engine's pictures, in pixels
 * @param {function(!Float32Array, !Float32Array)} engine
 * @return {!LatticePort}
 */
function openLattice(numbers, pen, side, engine) {}
