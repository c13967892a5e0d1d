// What people read and hear, in English; language.js has it in others. What a page changes before its first pad is said as
// the page has it.

/** @type {!Words} */
export const words = {
  field: "Digits",
  pad: "Pad to write digits on",
  hint: "Write here",
  failed: "Cannot read writing now: use the keypad or type.",
  camera: "Read a photo",
  undo: "Undo",
  clear: "Clear",
  keypad: "Keypad",
  erase: "Erase",
  others: "Other readings",
  empty: "Empty",
  marks: {".": "Point", ",": "Comma", "-": "Minus"},
  invalid: "Please correct these digits.",
  digits: "Digits on the pad",
  digit: "{0}, {1}, digit {2} of {3}",
  correct: "Correct the {0}",
  choose: "It is {0}",
  join: "{0} and {1} are one digit",
  split: "The {0} is two digits",
  remove: "Remove the {0}",
  tooShort: "Please enter at least {0} digits.",
};
