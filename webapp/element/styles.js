// Styles of a document or a shadow tree.

import {make} from "./dom.js";

/**
 * By the document that they are of, and their text: others take none of them.
 * @type {!WeakMap<!Document, !Map<string, !CSSStyleSheet>>}
 */
const sheets = new WeakMap();

/**
 * Where there are no constructed style sheets, a policy may forbid that: then it goes without.
 * @param {!Document|!ShadowRoot} root
 * @param {string} styles
 */
export function dress(root, styles) {
  try {
    const home = /** @type {!Document} */ (root.ownerDocument ?? root);
    const known = sheets.get(home) ?? new Map();
    if (!known.has(styles)) {
      const sheet = new (/** @type {?} */ (home.defaultView).CSSStyleSheet)();
      sheet.replaceSync(styles);
      sheets.set(home, known.set(styles, sheet));
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, known.get(styles)];
  } catch (older) {
    (/** @type {!Document} */ (root).head ?? root).append(make("style", {}, styles));
  }
}
