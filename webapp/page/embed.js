// What cannot wait for digitpad.js: the language of the page, and being embedded.

// The page is in the language that its address names (?lang=de), else the one chosen here before, else the browser's. Until
// its words are there it is not shown, for three seconds at most.
(function() {
  const LANGUAGES = ["en", "ar", "de", "es", "fr", "ta", "tr", "zh"];
  const root = document.documentElement;
  const base = document.currentScript.src;
  const urls = {createScriptURL: name => new URL(name, base).href};
  const trusted = globalThis.trustedTypes?.createPolicy("digitpad-page", urls) ?? urls;
  const loaded = {};
  const languageOf = tag => tag.split("-")[0];

  function load(name) {
    if (!loaded[name]) {
      const script = loaded[name] = document.createElement("script");
      script.src = trusted.createScriptURL(name);
      script.onerror = () => {
        loaded[name] = null;
        speak("en");
      };
      document.head.append(script);
    }
  }

  // With the region that the browser names, because it decides how numbers are written.
  function speak(wanted) {
    const language = LANGUAGES.includes(wanted) ? wanted : "en";
    root.lang = {en: "en", zh: "zh-Hans"}[language] ?? navigator.languages.find(tag => languageOf(tag) === language) ?? language;
    root.dir = language === "ar" ? "rtl" : "ltr";
    if (language === "en") {
      delete root.dataset.waits;
    } else {
      load("translate.js");
      load(`lang/${language}.js`);
    }
  }

  function chosen() {
    try {
      return localStorage.getItem("digitpad-language");
    } catch (blocked) {
      return null;
    }
  }

  const wanted = [new URLSearchParams(location.search).get("lang"), chosen(), ...navigator.languages];
  const language = wanted.map(tag => languageOf(tag ?? "")).find(language => LANGUAGES.includes(language)) ?? "en";
  if (language !== "en") {
    root.dataset.waits = "";
  }
  speak(language);
  globalThis.digitPadPage = {trusted, speak};
})();

// index.html?embed=1&origin=https://example.org: only the pad and the answer, for an iframe. What is read, and how high
// the page is, is told to the page around it, if it is from the origin that the address names.
(function() {
  const query = new URLSearchParams(location.search);
  if (query.get("embed") !== "1") {
    return;
  }
  document.documentElement.dataset.embed = "";
  const declared = query.get("origin");
  const target = targetOf(declared);

  // Files have no origin that could be named as a target.
  function targetOf(origin) {
    if (origin === "null" && location.protocol === "file:") {
      return "*";
    }
    try {
      return new URL(origin).origin;
    } catch (noOrigin) {
      return null;
    }
  }

  function tell(message) {
    parent.postMessage({source: "digitpad", ...message}, target);
  }

  addEventListener("DOMContentLoaded", () => {
    const pad = document.getElementById("pad");
    if (target === null || parent === window) {
      document.getElementById("notice").textContent =
        "Embedded without an origin to tell what is read: add &origin=https://your.site to the frame's address.";
      return;
    }
    pad.addEventListener("recognize", ({detail}) => tell({
      type: "value",
      value: detail?.text ?? "",
      confidence: detail?.confidence ?? 0,
      unsure: detail?.unsure ?? false,
    }));
    const tellHeight = () => tell({type: "height", height: Math.ceil(document.body.getBoundingClientRect().height)});
    if (window.ResizeObserver) {
      new ResizeObserver(tellHeight).observe(document.body);
    } else {
      addEventListener("load", tellHeight);
      addEventListener("resize", tellHeight);
    }
    addEventListener("message", event => {
      const known = event.source === parent && (target === "*" || event.origin === target);
      if (known && event.data?.type === "clear") {
        pad.clear?.();
      }
    });
  });
})();
