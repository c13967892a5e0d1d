// What the two colours of a picture stand for.

import {make} from "../element/dom.js";

/**
 * @param {string} above what the colour of ink is
 * @param {string} below what the other one is
 * @return {!HTMLElement}
 */
export const key = (above, below) => make("p", {"class": "key figures"}, ...[["above", above], ["below", below]].map(([name, text]) =>
  make("span", {}, make("i", {"class": name}), make("span", {}, text))));
