// The attributes of a pad, as the properties that mirror them have it.

import {refuse} from "./refuse.js";

// Text, whether it is there, one of some texts, or a whole number with a default; by the property's name.
const TEXTS = ["name", "placeholder", "pattern", "autocomplete", "allow", "model", "camera", "personal"];
const FLAGS = {"disabled": "disabled", "readOnly": "readonly", "required": "required"};
const CHOICES = {"pointer": ["any", "pen"], "trigger": ["stroke", "pause", "manual"]};
const NUMBERS = {"maxLength": -1, "minLength": -1, "alternatives": 3, "pause": 1000};

/**
 * @param {?string} text
 * @param {number} otherwise for what is none that Java and timers take, too
 * @return {number}
 */
export const wholeNumber = (text, otherwise) => /^\s*\d{1,9}\s*$/.test(text ?? "") ? Number(text) : otherwise;

/**
 * @param {!Element} pad
 * @param {string} name
 * @return {string}
 */
export const textOf = (pad, name) => pad.getAttribute(name) ?? "";

/**
 * @param {!Element} pad
 * @param {string} name
 * @return {string}
 */
export function choiceOf(pad, name) {
  const value = textOf(pad, name).toLowerCase();
  return CHOICES[name].includes(value) ? value : CHOICES[name][0];
}

/**
 * @param {!Element} pad
 * @param {string} name
 * @return {number}
 */
export const numberOf = (pad, name) => wholeNumber(pad.getAttribute(name), NUMBERS[name]);

/**
 * @param {!Element} pad
 * @return {number} 0 to 1
 */
export function minConfidenceOf(pad) {
  const value = Number(pad.getAttribute("min-confidence"));
  return value >= 0 && value <= 1 ? value : 0;
}

/**
 * What a property is set to: none is none.
 * @param {!Element} pad
 * @param {string} name
 * @param {*} value
 */
export function setText(pad, name, value) {
  if (value === null || value === undefined) {
    pad.removeAttribute(name);
  } else {
    pad.setAttribute(name, /** @type {string} */ (value));
  }
}

/**
 * Gives a class the properties that mirror attributes.
 * @param {!Object} prototype
 */
export function mirror(prototype) {
  const reflect = (/** string */ name, /** function(this:Element): ? */ get, /** function(this:Element, ?) */ set) =>
    Object.defineProperty(prototype, name, {get, set, enumerable: true, configurable: true});
  for (const name of TEXTS) {
    reflect(name, function() { return textOf(this, name); }, function(value) { setText(this, name, value); });
  }
  for (const name in CHOICES) {
    reflect(name, function() { return choiceOf(this, name); }, function(value) { setText(this, name, value); });
  }
  for (const name in FLAGS) {
    reflect(name,
        function() { return this.hasAttribute(FLAGS[name]); },
        function(value) { this.toggleAttribute(FLAGS[name], Boolean(value)); });
  }
  for (const name in NUMBERS) {
    reflect(name, function() { return numberOf(this, name); }, function(value) { setText(this, name, value); });
  }
  // Frameworks set whatever an element has, and an attribute's name may be that of a property that cannot be set.
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    if (property.get && !property.set) {
      Object.defineProperty(prototype, name, {...property, set() {}});
    }
  }
}

let formCount = 0;

/**
 * What names a form; nothing, for the form that the pad is in. One without a name gets one.
 * @param {?} form of whatever document
 * @param {!Element} pad
 * @return {?string}
 */
export function idOf(form, pad) {
  if (form === pad.closest("form")) {
    return null;
  }
  if (!form.getAttribute) {
    refuse("digit-pad.form", form, "a form, its id, or nothing");
  }
  if (!form.getAttribute("id")) {
    form.setAttribute("id", `digit-pad-form-${++formCount}`);
  }
  return form.getAttribute("id");
}
