// The page is in the language that its address names (?lang=de), else the one chosen here before, else the browser's. Until
// its words are there it is not shown, for three seconds at most.

const root = document.documentElement;
const base = /** @type {!HTMLScriptElement} */ (document.currentScript).src;
const urls = {createScriptURL: name => new URL(name, base).href};
const trusted = window.trustedTypes?.createPolicy("digitpad-page", urls) ?? urls;
const languages = /** @type {!Array<string>} */ (navigator.languages);
/** @type {!Object<string, ?Element>} */
const loaded = {};
const languageOf = (/** string */ tag) => tag.split("-")[0];
// Of its own: "constructor" is in every object.
const isLanguage = (/** string */ code) => code === "en" || Object.keys(digitPadDirections).includes(code);

/** @param {string} name of a script beside this one */
function load(name) {
  if (!loaded[name]) {
    const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
    loaded[name] = script;
    script.src = trusted.createScriptURL(name);
    script.onerror = () => {
      loaded[name] = null;
      speak("en");
    };
    document.head.append(script);
  }
}

/**
 * With the region that the browser names, because it decides how numbers are written.
 * @param {string} wanted a language's code
 */
function speak(wanted) {
  const language = isLanguage(wanted) ? wanted : "en";
  root.lang = {"en": "en", "zh": "zh-Hans"}[language]
      ?? languages.find(tag => languageOf(tag) === language) ?? language;
  root.dir = digitPadDirections[language] ?? "ltr";
  if (language === "en") {
    root.removeAttribute("data-waits");
  } else {
    load("translate.js");
    load(`lang/${language}.js`);
    if (root.hasAttribute("data-words")) {
      load(`lang/inside-${language}.js`);
    }
  }
}

/** @return {?string} */
function chosen() {
  try {
    return localStorage.getItem("digitpad-language");
  } catch (blocked) {
    return null;
  }
}

export function showVisitorsLanguage() {
  const wanted = [new URLSearchParams(location.search).get("lang"), chosen(), ...languages];
  const language = wanted.map(tag => languageOf(tag ?? "")).find(isLanguage) ?? "en";
  if (language !== "en") {
    root.setAttribute("data-waits", "");
  }
  speak(language);
  window.digitPadPage = {trusted, speak};
}
