// Where a number was made that others only hand on.

import {rowOf} from "./rows.js";
import {View} from "./state.js";

/**
 * Asks the port for other terms than those of the chosen number.
 * @param {!View} view
 * @param {number} node
 * @param {number} number
 * @param {!Array<string>} hows of those that hand on: as it is, or the greatest of some
 * @return {{node: number, number: number}}
 */
export function sourceOf({port, rows}, node, number, hows) {
  const terms = port.terms();
  for (;;) {
    terms.of(node, number);
    if (!hows.includes(terms.how())) {
      return {node, number};
    }
    let greatest = 0;
    for (let i = 1; i < terms.count(); i++) {
      greatest = terms.value(i) > terms.value(greatest) ? i : greatest;
    }
    if (terms.count() === 0 || terms.place(greatest) < 0 || rowOf(rows, terms.node(greatest)) < 0) {
      return {node, number};
    }
    [node, number] = [terms.node(greatest), terms.place(greatest)];
  }
}
