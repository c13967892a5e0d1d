// What people do at a pad besides drawing: keys, buttons, typing.

import {DigitBoxes} from "./digit-boxes.js";
import {Keypad} from "./keypad.js";
import {DIGITS, signsOf} from "./signs.js";

/**
 * The pad that it is done to.
 * @typedef {{
 *   root: !ShadowRoot,
 *   input: !HTMLInputElement,
 *   port: !PadPort,
 *   boxes: !DigitBoxes,
 *   keypad: !Keypad,
 *   value: function(): string,
 *   marks: function(): string,
 *   maxLength: function(): number,
 *   isLocked: function(): boolean,
 *   form: function(): ?HTMLFormElement,
 *   commit: function(),
 *   announceLater: function(),
 *   photograph: function(),
 * }}
 */
export let HandledPad;

/**
 * Sends what a form has, as the Enter key does in a field.
 * @param {?HTMLFormElement} form
 */
function submit(form) {
  const controls = form ? /** @type {!Array<!HTMLInputElement>} */ ([...form.elements]) : [];
  const button = controls.find(control => control.type === "submit" || control.type === "image");
  if (button) {
    button.click();
  } else {
    form?.requestSubmit();
  }
}

/**
 * From now on people can.
 * @param {!HandledPad} pad
 */
export function listen(pad) {
  const {root, input, port, boxes, keypad} = pad;

  function type(/** string */ sign) {
    const value = pad.value();
    const max = pad.maxLength();
    const isFull = max >= 0 && value.length >= max;
    if (!isFull || max === 1) {
      port.write(isFull ? sign : value + sign);
    }
  }

  const erase = () => port.write(pad.value().slice(0, -1));

  function click(/** ?HTMLButtonElement */ button) {
    if (!button) {
      return;
    }
    const {"do": name, "key": sign, "pick": picked} = button.dataset;
    if (button.closest(".digits, .chooser")) {
      boxes.click(button);
      pad.announceLater();
    } else if (sign !== undefined) {
      type(sign);
    } else if (picked !== undefined) {
      port.pick(picked);
      /** @type {!HTMLElement} */ (input).focus({preventScroll: true});
    } else if (name === "erase") {
      erase();
    } else if (name === "keypad") {
      keypad.toggle();
    } else if (name === "camera") {
      pad.photograph();
    } else {
      if (name === "undo") {
        port.undo(true);
      } else {
        port.clear(true);
      }
      pad.announceLater();
    }
    if (button.disabled) {
      // The keyboard's focus goes on to what can still be used.
      keypad.focusButton();
    }
  }

  // Whether a key that is pressed beside the field is for the pad.
  function press(/** !KeyboardEvent */ event) {
    const {key, altKey, shiftKey} = event;
    const command = event.ctrlKey || event.metaKey;
    const isInKeypad = /** @type {!Element} */ (event.target).closest(".keys");
    if (key === "Escape" && isInKeypad && keypad.hasButton()) {
      keypad.toggle();
      keypad.focusButton();
    } else if (command && key.toLowerCase() === "z") {
      if (shiftKey) {
        port.redo(true);
      } else {
        port.undo(true);
      }
    } else if (!command && !altKey && key.length === 1 && (DIGITS + pad.marks()).includes(key)) {
      type(key);
    } else if (key === "Backspace" || key === "Delete") {
      erase();
    } else {
      return false;
    }
    return true;
  }

  function keyPressed(/** !KeyboardEvent */ event) {
    if (pad.isLocked() || event.defaultPrevented || event.isComposing) {
      return;
    }
    const isInField = event.target === input;
    if (boxes.key(event, DIGITS + pad.marks()) || (!isInField && press(event))) {
      event.preventDefault();
      pad.announceLater();
    } else if (isInField && event.key === "Enter") {
      pad.commit();
      submit(pad.form());
    }
  }

  function typed(/** !Event */ event) {
    event.stopPropagation();
    const signs = signsOf(input.value, pad.marks());
    if (signs !== pad.value()) {
      port.write(signs);
    }
    if (input.value !== signs) {
      input.value = signs;
    }
  }

  const buttonOf = (/** !Event */ event) =>
    /** @type {?HTMLButtonElement} */ (/** @type {!Element} */ (event.target).closest("button"));

  root.querySelector(".paper").addEventListener("mousedown", event => {
    if (!buttonOf(event)) {
      // Else the field would take the focus, and bring up a keyboard over the pad.
      event.preventDefault();
    }
  });
  root.addEventListener("click", event => click(buttonOf(event)));
  root.addEventListener("keydown", event => keyPressed(/** @type {!KeyboardEvent} */ (event)));
  input.addEventListener("input", typed);
  input.addEventListener("change", pad.commit);
}
