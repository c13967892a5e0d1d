// DigitPad's own page in the language of its visitor: what stands there in English, or comes, is said as the table of
// lang/ has it. embed.js loads this where the language is not English.

const NAMES = ["aria-label", "title", "label"];
const NOT = "pre, pre *, svg, svg *, [translate=no], [translate=no] *";
const root = document.documentElement;
// A page may have words of its own, besides those of all pages.
const TABLES = ["digitpad-language", "digitpad-inside-language"];
/** @type {!Object<string, !Object<string, !Language>>} */
const languages = {};
// What was written in place of what, by element and name; the element's own text has none.
/** @type {!WeakMap<!Element, !Object<string, {english: string, text: string}>>} */
const written = new WeakMap();
// The elements within a text, in the order that it has in English.
/** @type {!WeakMap<!Element, !Array<!Node>>} */
const inner = new WeakMap();
// Elements within a text stay {0}, {1}, … in it.
const MARKS = ["{0}", "{1}", "{2}", "{3}"];
const isText = (/** !Node */ node) => node.nodeType === Node.TEXT_NODE;
const tables = () => languages[root.lang.split("-")[0]] ?? {};
const say = (/** string */ english) => TABLES.reduce(
    (/** string|undefined */ said, type) => said ?? tables()[type]?.say(root.lang, english, MARKS), undefined) ?? english;

/**
 * Says a text of an element in the page's language.
 * @param {!Element} element
 * @param {string} name of the attribute that has it; empty for what is between its tags
 * @param {string} shown
 * @param {function(string)} write
 */
function put(element, name, shown, write) {
  const all = written.get(element) ?? {};
  const english = all[name]?.text === shown ? all[name].english : shown;
  const text = say(english);
  all[name] = {english, text};
  written.set(element, all);
  if (text !== shown) {
    write(text);
  }
}

/** @param {!Element} element */
function translate(element) {
  if (element.matches(NOT)) {
    return;
  }
  for (const name of NAMES) {
    if (element.hasAttribute(name)) {
      put(element, name, element.getAttribute(name), text => element.setAttribute(name, text));
    }
  }
  const nodes = [...element.childNodes].filter(node => node.nodeType === Node.ELEMENT_NODE || (isText(node) && node.nodeValue.trim()));
  if (nodes.some(isText)) {
    // Elements within a text are {0}, {1}, …: other languages may have them in another order.
    const before = inner.get(element) ?? [];
    const inside = nodes.filter(node => !isText(node));
    const parts = inside.length === before.length && inside.every(node => before.includes(node)) ? before : inside;
    const shown = nodes.map(node => isText(node) ? node.nodeValue : `{${parts.indexOf(node)}}`).join("");
    inner.set(element, parts);
    put(element, "", shown.replace(/\s+/g, " ").trim(),
        text => element.replaceChildren(...text.split(/\{(\d)\}/).map((piece, i) => i % 2 ? parts[Number(piece)] : piece)
          .filter(piece => piece !== "")));
  }
}

function translateAll() {
  if (document.readyState === "loading") {
    return;
  }
  document.querySelectorAll("title, body *").forEach(translate);
  if (TABLES[0] in tables() && (TABLES[1] in tables() || !root.hasAttribute("data-words"))) {
    root.removeAttribute("data-waits");
  }
}

/** @param {!Array<!MutationRecord>} records */
function translateNew(records) {
  if (records.some(({attributeName}) => attributeName === "lang")) {
    translateAll();
    return;
  }
  for (const {target, attributeName, addedNodes} of records) {
    if (attributeName || [...addedNodes].some(isText)) {
      translate(/** @type {!Element} */ (target));
    }
    for (const node of addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {!Element} */ (node);
        translate(element);
        element.querySelectorAll("*").forEach(translate);
      }
    }
  }
}

for (const type of TABLES) {
  document.addEventListener(type, event => {
    const detail = /** @type {!CustomEvent<!Language>} */ (event).detail;
    (languages[detail.name] ??= {})[type] = detail;
    translateAll();
  });
}
document.addEventListener("readystatechange", translateAll, {once: true});
document.dispatchEvent(new Event("digitpad-languages"));
new MutationObserver(translateNew)
  .observe(root, {subtree: true, childList: true, attributeFilter: ["lang", ...NAMES]});
