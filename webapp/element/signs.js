// Which signs may be written, and which texts they may make. The build puts this into digitpad.js.

const DIGITS = "0123456789";
const LONGEST_GUESS = 12;
const MOST_KNOWN = 5000;
const PATTERN_FLAGS = (() => {
  try {
    return new RegExp("", "v").flags;
  } catch (older) {
    return "u";
  }
})();

// The marks that an allow attribute such as "0-9.,-" has besides the digits; null where it is none.
function marksOf(allow) {
  const parts = /^([.,-]*)0-9([.,-]*)$/.exec(allow || "0-9");
  return parts && [...new Set(parts[1] + parts[2])].join("");
}

// The digits of a text, those of other scripts too, and these marks.
function signsOf(text, marks) {
  let signs = "";
  for (const character of String(text ?? "")) {
    const code = character.codePointAt(0);
    const zero = [0x30, 0x660, 0x6f0, 0x966, 0xff10].find(first => code >= first && code < first + 10);
    signs += zero ? code - zero : marks.includes(character) ? character : "";
  }
  return signs;
}

// Whether a text is what a pattern asks for, as browsers take the attribute; null where the pattern is none.
function matcher(pattern) {
  try {
    new RegExp(pattern, PATTERN_FLAGS);
    const whole = new RegExp(`^(?:${pattern})$`, PATTERN_FLAGS);
    return text => whole.test(text);
  } catch (invalid) {
    return null;
  }
}

// Whether a text is what a pattern asks for, or the beginning of such a text as far as can be guessed: with one more
// sign, and another one any number of times.
function beginnings(pattern, most, signs) {
  const matches = pattern && matcher(pattern);
  if (!matches) {
    return () => true;
  }
  const longest = most < 0 ? LONGEST_GUESS : most;
  const known = new Map([["", true]]);
  const mayGoOn = text => {
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
  const begins = text => {
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
