// Whether a pad's value is what its form asks for.

import {setState} from "./internals.js";
import {words} from "./words.js";

/**
 * @param {!ElementInternals} internals
 * @param {!HTMLInputElement} input judges what it can, in the browser's own words
 * @param {function(string, ...(string|number)): string} say
 * @return {{
 *   judge: function(string, number, boolean),
 *   mark: function(),
 *   unmark: function(),
 *   setCustom: function(*),
 * }}
 */
export function validityOf(internals, input, say) {
  let custom = "";

  // Shows whether it is invalid.
  function mark() {
    const invalid = internals.willValidate && !internals.validity.valid;
    setState(internals, "user-invalid", invalid);
    input.setAttribute("aria-invalid", String(invalid));
  }

  // Until it is judged again.
  function unmark() {
    setState(internals, "user-invalid", false);
    input.removeAttribute("aria-invalid");
  }

  /**
   * @param {string} value
   * @param {number} least signs
   * @param {boolean} isEdited by a person: else it is never too short
   */
  function judge(value, least, isEdited) {
    const {valueMissing, patternMismatch} = input.validity ?? {};
    const tooShort = isEdited && value !== "" && value.length < least;
    const flags = {valueMissing, patternMismatch, tooShort, customError: custom !== ""};
    const valid = !Object.values(flags).includes(true);
    // Flags without a message are refused, and words are the page's to change.
    const message = () => custom || input.validationMessage || say(tooShort ? words.tooShort : words.invalid, least) || "!";
    internals.setValidity(valid ? {} : flags, valid ? "" : message(), input);
    if (valid) {
      mark();
    }
  }

  return {judge, mark, unmark, setCustom(message) { custom = String(message ?? ""); }};
}
