// Styles of a document or a shadow tree.

import {make} from "./dom.js";

/** @type {!Map<string, !CSSStyleSheet>} */
const sheets = new Map();

/**
 * Where there are no constructed style sheets, a policy may forbid that: then it goes without.
 * @param {!Document|!ShadowRoot} root
 * @param {string} styles
 */
export function dress(root, styles) {
  try {
    if (!sheets.has(styles)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(styles, sheet);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets.get(styles)];
  } catch (older) {
    (/** @type {!Document} */ (root).head ?? root).append(make("style", {}, styles));
  }
}
