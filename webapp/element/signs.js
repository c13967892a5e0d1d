// Which signs may be written, and which texts they may make.

export const DIGITS = "0123456789";
const LONGEST_GUESS = 12;
const MOST_KNOWN = 5000;
const PATTERN_FLAGS = (() => {
  try {
    return new RegExp("", "v").flags;
  } catch (older) {
    return "u";
  }
})();

/**
 * The marks that an allow attribute has besides the digits.
 * @param {?string} allow such as "0-9.,-"
 * @return {?string} nothing where it is none
 */
export function marksOf(allow) {
  const parts = /^([.,-]*)0-9([.,-]*)$/.exec(allow || "0-9");
  return parts && [...new Set([...parts[1], ...parts[2]])].join("");
}

/**
 * The digits of a text, those of other scripts too, and these marks.
 * @param {*} text
 * @param {string} marks
 * @return {string}
 */
export function signsOf(text, marks) {
  let signs = "";
  for (const character of String(text ?? "")) {
    const code = character.codePointAt(0);
    const zero = [0x30, 0x660, 0x6f0, 0x966, 0xff10].find(first => code >= first && code < first + 10);
    signs += zero ? code - zero : marks.includes(character) ? character : "";
  }
  return signs;
}

/**
 * Whether a text is what a pattern asks for, as browsers take the attribute.
 * @param {string} pattern
 * @return {?function(string): boolean} nothing where the pattern is none
 */
export function matcher(pattern) {
  try {
    // A pattern that is none by itself, such as "a)(b", would be one in the group.
    const alone = new RegExp(pattern, PATTERN_FLAGS);
    const whole = new RegExp(`^(?:${alone.source})$`, PATTERN_FLAGS);
    return text => whole.test(text);
  } catch (invalid) {
    return null;
  }
}

/**
 * Whether a text is what a pattern asks for, or the beginning of such a text as far as can be guessed: with one more sign,
 * and another one any number of times.
 * @param {string} pattern
 * @param {number} most signs; negative: any number
 * @param {string} signs that may be written
 * @return {function(string): boolean}
 */
export function beginnings(pattern, most, signs) {
  const matches = pattern ? matcher(pattern) : null;
  if (!matches) {
    return () => true;
  }
  const longest = most < 0 ? LONGEST_GUESS : most;
  const known = new Map([["", true]]);
  const mayGoOn = (/** string */ text) => {
    for (const next of signs) {
      for (const last of signs) {
        for (let rest = next; text.length + rest.length <= longest; rest += last) {
          if (matches(text + rest)) {
            return true;
          }
        }
      }
    }
    return false;
  };
  const begins = (/** string */ text) => {
    let is = known.get(text);
    if (is === undefined) {
      is = matches(text) || (begins(text.slice(0, -1)) && mayGoOn(text));
      if (known.size < MOST_KNOWN) {
        known.set(text, is);
      }
    }
    return is;
  };
  return begins;
}
