/**
 * @fileoverview What the build puts before one-file.js.
 * @externs
 */

/**
 * Of the photo view.
 * @const {string}
 */
var digitPadPhotoStyles;
