// <digit-pad>: the class that browsers want. What it is made of is in pad-field.js.

import {idOf, minConfidenceOf, mirror, numberOf, setText} from "./attributes.js";
import {hasElements} from "./dom.js";
import {inkFile} from "./ink-script.js";
import {ON_INPUT, padField, PadField} from "./pad-field.js";
import {picture} from "./picture.js";
import {strokesOf} from "./strokes.js";

/**
 * By the element: nothing of it is to be seen there.
 * @type {!WeakMap<!Element, !PadField>}
 */
const fields = new WeakMap();

const fieldOf = (/** !Element */ pad) => /** @type {!PadField} */ (fields.get(pad));

/**
 * Sets what was set before the class was there: it lies on the element itself and hides the class's properties.
 * @param {?} pad
 * @param {!Object} prototype
 */
function setAgain(pad, prototype) {
  for (const name of Object.keys(pad)) {
    if (name in prototype) {
      const early = pad[name];
      delete pad[name];
      try {
        pad[name] = early;
      } catch (wrong) {
        // Said, as if it had been set now; the rest is a pad all the same.
        setTimeout(() => { throw wrong; });
      }
    }
  }
}

/** @return {function(new:HTMLElement)} */
function makeClass() {
  class DigitPadElement extends HTMLElement {
    static get formAssociated() { return true; }
    static get observedAttributes() {
      return ["value", "defaultvalue", "model", "aria-label", "aria-labelledby", "allow", "camera", "personal", ...ON_INPUT];
    }

    constructor() {
      super();
      fields.set(this, padField(this));
      setAgain(this, DigitPadElement.prototype);
    }

    connectedCallback() { fieldOf(this).connected(); }
    disconnectedCallback() { fieldOf(this).disconnected(); }
    /** @override */
    attributeChangedCallback(name, before, now) {
      if (now !== before) {
        fieldOf(this).attributeChanged(name, now);
      }
    }
    formAssociatedCallback(form) { fieldOf(this).formAssociated(form); }
    formDisabledCallback(disabled) { fieldOf(this).formDisabled(disabled); }
    formResetCallback() { fieldOf(this).formReset(); }
    formStateRestoreCallback(state) { fieldOf(this).setValue(state); }

    get type() { return "digit-pad"; }
    get form() { return fieldOf(this).internals.form; }
    set form(owner) { setText(this, "form", Object(owner) === owner ? idOf(owner, this) : owner); }
    get labels() { return fieldOf(this).internals.labels; }
    get validity() { return fieldOf(this).internals.validity; }
    get validationMessage() { return fieldOf(this).internals.validationMessage; }
    get willValidate() { return fieldOf(this).internals.willValidate; }

    get defaultValue() { return fieldOf(this).startValue(); }
    set defaultValue(value) { setText(this, "value", value); }
    get value() { return fieldOf(this).port.value(); }
    set value(value) { fieldOf(this).setValue(value); }
    get personalData() { return fieldOf(this).personalData(); }
    set personalData(data) { fieldOf(this).setPersonalData(data); }
    get minConfidence() { return minConfidenceOf(this); }
    set minConfidence(value) { setText(this, "min-confidence", value); }

    checkValidity() { return fieldOf(this).internals.checkValidity(); }
    reportValidity() { return fieldOf(this).internals.reportValidity(); }
    setCustomValidity(message) { fieldOf(this).setCustomValidity(message); }

    clear() { fieldOf(this).port.clear(false); }
    undo() { fieldOf(this).port.undo(false); }
    redo() { fieldOf(this).port.redo(false); }

    getPrediction() {
      const answer = fieldOf(this).port.prediction();
      if (!answer) {
        return [];
      }
      const {alternatives, ...best} = answer;
      return [best, ...alternatives.slice(1, numberOf(this, "alternatives"))];
    }

    toData(options) {
      const strokes = fieldOf(this).port.toData();
      return options === undefined ? strokes : inkFile(strokes, options);
    }
    fromData(strokes) { fieldOf(this).draw(strokesOf("digit-pad.fromData", strokes)); }
    toSVG() { return fieldOf(this).port.toSvg(); }
    toBlob(type = "image/png", options = {}) { return picture(fieldOf(this), type, options); }
  }

  mirror(DigitPadElement.prototype);
  return DigitPadElement;
}

export function defineElement() {
  if (hasElements && !customElements.get("digit-pad")) {
    customElements.define("digit-pad", makeClass());
  }
}
