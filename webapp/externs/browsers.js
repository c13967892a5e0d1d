/**
 * @fileoverview What browsers have and Closure Compiler knows not, or not by this name.
 * @externs
 */

/** @const {!Window} */
var parent;

/** @const {!Storage} */
var localStorage;

/** @return {!Selection} */
function getSelection() {}

/**
 * @param {string} type
 * @param {function(!Event)} listener
 */
function addEventListener(type, listener) {}

/** @type {?string} */
ElementInternals.prototype.role;

/** @type {!Set<string>} */
ElementInternals.prototype.states;

/** @type {string} */
HTMLElement.prototype.inputMode;

/** @type {boolean} */
KeyboardEvent.prototype.isComposing;
