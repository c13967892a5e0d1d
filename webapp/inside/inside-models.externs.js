/**
 * @fileoverview What is there before the script that opens models.
 * @externs
 */

/**
 * Its text is a worker's script: it knows nothing but what it is given.
 * @param {!Object=} worker the global object, in one
 * @return {!ModelOpener}
 */
function digitPadOpener(worker) {}
