/**
 * @fileoverview What the build puts before inside-language.js.
 * @externs
 */

/**
 * The language's code.
 * @const {string}
 */
var digitPadLanguage;

/**
 * Its texts, by what is said in English.
 * @const {!Object<string, string>}
 */
var digitPadTexts;
