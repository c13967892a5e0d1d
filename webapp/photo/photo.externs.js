/**
 * @fileoverview What the build puts before photo.js.
 * @externs
 */

/**
 * Of the photo view.
 * @const {string}
 */
var digitPadPhotoStyles;
