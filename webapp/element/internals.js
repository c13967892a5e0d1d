// What a form-associated element has of its browser.

// Where a browser has no such elements, or not all that they have, the pad is none, but it reads.
const NONE = {
  labels: [], form: null, validity: {valid: true}, validationMessage: "", willValidate: false,
  setFormValue() {}, setValidity() {}, checkValidity: () => true, reportValidity: () => true,
};

/**
 * @param {!HTMLElement} element
 * @return {!ElementInternals}
 */
export function internalsOf(element) {
  const internals = /** @type {?} */ (element.attachInternals?.() ?? {});
  for (const name in NONE) {
    if (!(name in internals)) {
      internals[name] = NONE[name];
    }
  }
  try {
    internals.role = "group";
  } catch (partial) {
    // jsdom 23 to 26 have the property, and throw.
  }
  return internals;
}

/**
 * A custom state, as styles see it.
 * @param {!ElementInternals} internals
 * @param {string} name
 * @param {boolean} on
 */
export function setState(internals, name, on) {
  const {states} = internals;
  const put = (/** string */ state) => on ? states?.add(state) : states?.delete(state);
  try {
    put(name);
  } catch (older) {
    put("--" + name);
  }
}
