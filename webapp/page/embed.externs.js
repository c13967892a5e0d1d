/**
 * @fileoverview What the build puts before embed.js.
 * @externs
 */

/**
 * The direction of each language besides English, by its code.
 * @const {!Object<string, string>}
 */
var digitPadDirections;
