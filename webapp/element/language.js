// What is said, in the language that something is in. English is in the scripts. Each other language is a script in lang/,
// which comes with its figures, too; it and this one meet in events on the document, whichever is first. The build puts
// this into digitpad.js.

const LANGUAGES = ["ar", "de", "es", "fr", "ta", "tr", "zh"];
const languages = {};
const speakers = new Map();

// The language tag of the page around an element, also where that is in a shadow tree.
function tagOf(element) {
  const holder = element.closest("[lang]");
  const {host} = element.getRootNode();
  return holder ? holder.lang : host ? tagOf(host) : "";
}

// Nothing for English, and until the language is there.
function languageOf(tag) {
  const name = tag.split("-")[0];
  if (LANGUAGES.includes(name) && !(name in languages)) {
    languages[name] = undefined;
    // Later, because a page may bring the language itself, right after this script.
    setTimeout(() => {
      try {
        languages[name] ?? scriptBeside(`lang/${name}.js`);
      } catch (forbidden) {
        // By the page's policy: English will do.
      }
    });
  }
  return languages[name];
}

function say(tag, english, ...values) {
  return languageOf(tag)?.say(tag, english, values) ?? english.replace(/\{(.)\}/g, (mark, i) => values[i]);
}

function speakAgain() {
  speakers.forEach(speak => speak());
}

if (typeof document !== "undefined") {
  document.addEventListener("digitpad-language", ({detail}) => {
    languages[detail.name] = detail;
    speakAgain();
  });
  document.dispatchEvent(new Event("digitpad-languages"));
  new MutationObserver(speakAgain).observe(document, {subtree: true, attributeFilter: ["lang"]});
}

// The language of DigitPad's own page, as Java takes it.
const pageLanguage = {
  get tag() { return document.documentElement.lang; },
  get locale() { return languageOf(this.tag) ? this.tag : "en"; },
  say(english, ...values) { return say(this.tag, english, ...values); },
  // English without Intl, which takes browsers tens of milliseconds the first time.
  figure(style, value) {
    return languageOf(this.tag)?.figure(this.tag, style, value)
        ?? (style === "count" ? String(value) : value.toFixed(1) + (style === "millis" ? "\xa0ms" : "\xa0%"));
  },
  onChange(speak, by = this) { speakers.set(by, speak); },
};
