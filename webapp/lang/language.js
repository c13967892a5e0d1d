// One language: what it says in place of English, and how it writes numbers. The build makes a script of this for each
// table beside it. The script gives itself away when it comes, and whenever it is asked who is there.
(function() {
  const words = WORDS;
  const STYLES = {
    count: {},
    percent: {style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1},
    millis: {style: "unit", unit: "millisecond", maximumFractionDigits: 1},
  };
  let formats = {};

  function figure(tag, style, value) {
    if (formats.tag !== tag) {
      formats = {tag};
    }
    formats[style] ??= format(tag, STYLES[style]);
    return formats[style].format(style === "percent" ? value / 100 : value);
  }

  function format(tag, style) {
    try {
      return new Intl.NumberFormat(tag, style);
    } catch (malformed) {
      return new Intl.NumberFormat(NAME, style);
    }
  }

  // Nothing for what it has no words for. All digits are those of the place where the language is spoken.
  function say(tag, english, values) {
    const zero = figure(tag, "count", 0).codePointAt(0);
    return words[english]?.replace(/\{(\d)\}|\d/g, (sign, i) => i === undefined ? String.fromCodePoint(zero + Number(sign))
      : typeof values[i] === "number" ? figure(tag, "count", values[i]) : values[i]);
  }

  if (typeof document !== "undefined") {
    const tell = () => document.dispatchEvent(new CustomEvent("digitpad-language", {detail: {name: NAME, say, figure}}));
    document.addEventListener("digitpad-languages", tell);
    tell();
  }
})();
