// DigitPad's own page in the language of its visitor: what stands there in English, or comes, is said as the table of
// lang/ has it. embed.js loads this where the language is not English.
(function() {
  const NAMES = ["aria-label", "title", "label"];
  const NOT = "pre, pre *, svg, svg *, [translate=no], [translate=no] *";
  const root = document.documentElement;
  const languages = {};
  // What was written in place of what, by element and name; the element's own text has none.
  const written = new WeakMap();
  // Elements within a text stay {0}, {1}, … in it.
  const MARKS = ["{0}", "{1}", "{2}", "{3}"];
  const language = () => languages[root.lang.split("-")[0]];
  const say = english => language()?.say(root.lang, english, MARKS) ?? english;

  function put(element, name, shown, write) {
    const all = written.get(element) ?? {};
    const english = all[name]?.text === shown ? all[name].english : shown;
    const text = say(english);
    all[name] = {...all[name], english, text};
    written.set(element, all);
    if (text !== shown) {
      write(text);
    }
  }

  function translate(element) {
    if (element.matches(NOT)) {
      return;
    }
    for (const name of NAMES) {
      if (element.hasAttribute(name)) {
        put(element, name, element.getAttribute(name), text => element.setAttribute(name, text));
      }
    }
    const nodes = [...element.childNodes].filter(node => node.nodeType === 1 || (node.nodeType === 3 && node.data.trim()));
    if (nodes.some(node => node.nodeType === 3)) {
      // Elements within a text are {0}, {1}, …: other languages may have them in another order.
      const before = written.get(element)?.parts ?? [];
      const inside = nodes.filter(node => node.nodeType === 1);
      const parts = inside.length === before.length && inside.every(node => before.includes(node)) ? before : inside;
      const shown = nodes.map(node => node.nodeType === 3 ? node.data : `{${parts.indexOf(node)}}`).join("");
      written.set(element, {...written.get(element), parts});
      put(element, "", shown.replace(/\s+/g, " ").trim(),
          text => element.replaceChildren(...text.split(/\{(\d)\}/).map((piece, i) => i % 2 ? parts[piece] : piece)
            .filter(piece => piece !== "")));
    }
  }

  function translateAll() {
    if (document.readyState === "loading") {
      return;
    }
    document.querySelectorAll("title, body *").forEach(translate);
    if (language()) {
      delete root.dataset.waits;
    }
  }

  function translateNew(records) {
    if (records.some(({attributeName}) => attributeName === "lang")) {
      translateAll();
      return;
    }
    for (const {target, attributeName, addedNodes} of records) {
      if (attributeName || [...addedNodes].some(node => node.nodeType === 3)) {
        translate(target);
      }
      for (const node of addedNodes) {
        if (node.nodeType === 1) {
          translate(node);
          node.querySelectorAll("*").forEach(translate);
        }
      }
    }
  }

  document.addEventListener("digitpad-language", ({detail}) => {
    languages[detail.name] = detail;
    translateAll();
  });
  document.addEventListener("readystatechange", translateAll, {once: true});
  document.dispatchEvent(new Event("digitpad-languages"));
  new MutationObserver(translateNew)
    .observe(root, {subtree: true, childList: true, attributeFilter: ["lang", ...NAMES]});
})();
