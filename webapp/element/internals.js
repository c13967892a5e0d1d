// What a form-associated element has of its browser.

// Where a browser has no such elements the pad is none, but it reads.
const NONE = {
  labels: [], form: null, validity: {valid: true}, validationMessage: "", willValidate: false,
  setFormValue() {}, setValidity() {}, checkValidity: () => true, reportValidity: () => true,
};

/**
 * @param {!HTMLElement} element
 * @return {!ElementInternals}
 */
export function internalsOf(element) {
  return element.attachInternals?.() ?? /** @type {!ElementInternals} */ (/** @type {?} */ ({...NONE}));
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
