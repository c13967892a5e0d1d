// Elements, made.

/** Whether there can be any of ours: there are none in a worker, nor on a server. */
export const hasElements = typeof customElements !== "undefined";

/**
 * @param {string} tag
 * @param {!Object<string, (string|number)>=} attributes
 * @param {...(!Node|string)} children
 * @return {!HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = /** @type {!HTMLElement} */ (document.createElement(tag));
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}
