// One pad: its shadow tree, its value as forms have it, and what people do with both. What is written, read and undone is in
// Java (web/Pad.java); "port" is its side, "host" ours.

import {choiceOf, minConfidenceOf, numberOf, textOf, wholeNumber} from "./attributes.js";
import {digitBoxes} from "./digit-boxes.js";
import {internalsOf, setState} from "./internals.js";
import {keypadIn} from "./keypad.js";
import {languageOf, say as sayIn, speakers, tagOf} from "./language.js";
import {namedModel} from "./model-script.js";
import {offerOthers} from "./others.js";
import {shadowTree} from "./shadow-tree.js";
import {beginnings, DIGITS, marksOf, signsOf} from "./signs.js";
import {dress} from "./styles.js";
import {validityOf} from "./validity.js";
import {words} from "./words.js";

/** Attributes that the field inside has, too. */
export const ON_INPUT = ["required", "pattern", "minlength", "maxlength", "placeholder", "readonly", "autocomplete"];

const ON_READING = ["maxlength", "pattern", "allow"];
const SETTLED_MILLIS = 600;

// Which words are labels of what in the shadow tree.
const LABELS = {"canvas": "pad", ".others": "others", ".digits": "digits", ".keys": "keypad"};

/**
 * What the element is made of.
 * @typedef {{
 *   internals: !ElementInternals,
 *   port: !PadPort,
 *   canvas: !HTMLCanvasElement,
 *   connected: function(),
 *   disconnected: function(),
 *   attributeChanged: function(string, ?string),
 *   formAssociated: function(?HTMLFormElement),
 *   formDisabled: function(boolean),
 *   formReset: function(),
 *   startValue: function(): string,
 *   setValue: function(*),
 *   setCustomValidity: function(*),
 *   draw: function(!Strokes),
 * }}
 */
export let PadField;

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
 * @param {!HTMLElement} element gets a shadow tree
 * @return {!PadField}
 */
export function padField(element) {
  const internals = internalsOf(element);
  const root = element.attachShadow({mode: "open", delegatesFocus: true});
  const part = (/** string */ selector) => /** @type {!HTMLElement} */ (root.querySelector(selector));
  internals.role = "group";
  dress(root, digitPadStyles);
  root.append(shadowTree());
  const input = /** @type {!HTMLInputElement} */ (part("input"));
  const canvas = /** @type {!HTMLCanvasElement} */ (part("canvas"));
  const keypadButton = /** @type {!HTMLButtonElement} */ (part("[data-do=keypad]"));

  let value = "";
  let committed = "";
  let isDirty = false;
  let isEdited = false;
  let isDisabled = false;
  /** @type {?HTMLFormElement} */
  let form = null;
  /** @type {?Recognition} */
  let answer = null;
  /** @type {?function(string): boolean} */
  let begins = null;
  let timer = 0;
  let tag = "";
  /** @type {!Language|undefined} */
  let language;
  let hint = "hint";

  /**
   * @param {string} english
   * @param {...(string|number)} values
   * @return {string}
   */
  const say = (english, ...values) => sayIn(tag, english, ...values);
  const marks = () => marksOf(textOf(element, "allow")) ?? "";
  const isLocked = () => isDisabled || element.hasAttribute("readonly");
  const startValue = () => signsOf(element.getAttribute("value"), marks());
  const validity = validityOf(internals, input, say);
  const validate = () => validity.judge(value, numberOf(element, "minLength"), isEdited);

  function mayBe(/** string */ text) {
    begins ??= beginnings(textOf(element, "pattern"), numberOf(element, "maxLength"), DIGITS + marks());
    return begins(text);
  }

  function tell(/** string */ type, /** ?Object= */ detail = null, cancelable = false) {
    return element.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, cancelable, detail}));
  }

  function tellLoaded(/** ?string */ failure) {
    tell(failure ? "error" : "modelload", failure ? {message: failure} : null);
  }

  function show(/** string */ newValue) {
    value = newValue;
    if (input.value !== value) {
      input.value = value;
    }
    internals.setFormValue(value, value);
    validate();
    enable();
  }

  function commit() {
    if (value !== committed) {
      committed = value;
      element.dispatchEvent(new Event("change", {bubbles: true}));
      validity.mark();
    }
  }

  function announce() {
    const said = value || say(words.empty);
    part("output").textContent =
        answer && value.endsWith(answer.text) ? say("{0}, {1}", said, say(answer.certainty)) : said;
  }

  function announceLater() {
    clearTimeout(timer);
    timer = setTimeout(announce, SETTLED_MILLIS);
  }

  function changed(/** string */ newValue, /** boolean */ byUser) {
    const before = value;
    show(newValue);
    if (!byUser) {
      committed = value;
      return;
    }
    isDirty = true;
    if (value !== before) {
      isEdited = true;
      validate();
      element.dispatchEvent(new InputEvent("input", {bubbles: true, composed: true}));
    }
  }

  function read(/** ?Recognition */ newAnswer, /** boolean */ drawing) {
    answer = newAnswer;
    if (answer) {
      answer.alternatives.length = Math.min(answer.alternatives.length, numberOf(element, "alternatives"));
    }
    if (!drawing) {
      setState(internals, "unsure", answer !== null && answer.unsure);
      offerOthers(part(".others"), answer, minConfidenceOf(element));
      boxes.show(answer);
      enable();
    }
    tell("recognize", answer);
  }

  /** @type {!PadHost} */
  const host = {
    get maxLength() { return numberOf(element, "maxLength"); },
    get marks() { return marks(); },
    accepts: mayBe,
    get pause() { return numberOf(element, "pause"); },
    get trigger() { return choiceOf(element, "trigger"); },
    get minConfidence() { return minConfidenceOf(element); },
    get locked() { return isLocked(); },
    allows: type => (choiceOf(element, "pointer") === "any" || type === "pen")
        && tell("strokestart", {pointerType: type}, true),
    strokeEnded: () => { tell("strokeend"); },
    toggleKeypad: () => {
      const isShown = keypad.toggle();
      if (isShown) {
        part("[data-key]").focus({preventScroll: true});
      }
      return isShown;
    },
    tapped: digit => boxes.tapped(digit),
    resized: () => boxes.place(),
    changed,
    willChange: newValue => {
      const shown = value;
      show(newValue);
      value = input.value = shown;
    },
    read,
    settled: () => {
      commit();
      announce();
    },
    loaded: failure => {
      if (failure) {
        hint = "failed";
        part(".hint").textContent = say(words.failed);
      }
      if (failure || !textOf(element, "model")) {
        tellLoaded(failure);
      }
    },
  };

  input.setAttribute("aria-label", words.field);
  internals.setFormValue("", "");
  const port = createPad(host, canvas);
  const boxes = digitBoxes(root, port, say);
  const keypad = keypadIn(part(".keys"), keypadButton, say, marks, enable);

  function enable() {
    const locked = isLocked();
    input.disabled = isDisabled;
    part(".paper").classList.toggle("locked", locked);
    for (const one of root.querySelectorAll("button")) {
      const button = /** @type {!HTMLButtonElement} */ (one);
      const name = button.getAttribute("data-do");
      button.disabled = locked || (name === "undo" && !port.canUndo())
          || ((name === "clear" || name === "erase") && !port.canClear());
    }
  }

  // The signs that may be written besides digits have changed, or what they are called.
  function allow() {
    input.inputMode = marks().includes("-") ? "text" : marks() ? "decimal" : "numeric";
    keypad.changed();
  }

  function nameInput() {
    const home = /** @type {!Document} */ (element.getRootNode());
    const labels = textOf(element, "aria-labelledby").split(/\s+/).map(id => id && home.getElementById?.(id));
    const name = [...labels, .../** @type {!Array<!Node>} */ ([...internals.labels])]
        .map(label => label ? label.textContent.trim() : "").filter(Boolean).join(" ");
    input.setAttribute("aria-label", element.getAttribute("aria-label") || name || say(words.field));
  }

  // In the language of the page around, from now on.
  function speak() {
    const newTag = tagOf(element);
    const newLanguage = languageOf(newTag);
    if (newLanguage === language && (!newLanguage || newTag === tag)) {
      return;
    }
    tag = newTag;
    language = newLanguage;
    for (const selector in LABELS) {
      part(selector).setAttribute("aria-label", say(words[LABELS[selector]]));
    }
    for (const one of root.querySelectorAll("[data-do]:not([data-do=''])")) {
      const button = /** @type {!HTMLElement} */ (one);
      button.title = say(words[/** @type {string} */ (button.getAttribute("data-do"))]);
      button.setAttribute("aria-label", button.title);
    }
    part(".hint").textContent = say(words[hint]);
    allow();
    nameInput();
    boxes.sayAgain();
    validate();
  }

  function type(/** string */ sign) {
    const max = numberOf(element, "maxLength");
    const isFull = max >= 0 && value.length >= max;
    if (!isFull || max === 1) {
      port.write(isFull ? sign : value + sign);
    }
  }

  const erase = () => port.write(value.slice(0, -1));

  function click(/** ?HTMLButtonElement */ button) {
    if (!button) {
      return;
    }
    const {"do": name, "key": sign, "pick": picked} = button.dataset;
    if (button.closest(".digits, .chooser")) {
      boxes.click(button);
      announceLater();
    } else if (sign !== undefined) {
      type(sign);
    } else if (picked !== undefined) {
      port.pick(picked);
      part("input").focus({preventScroll: true});
    } else if (name === "erase") {
      erase();
    } else if (name === "keypad") {
      keypad.toggle();
    } else {
      if (name === "undo") {
        port.undo(true);
      } else {
        port.clear(true);
      }
      announceLater();
    }
    if (button.disabled) {
      // The keyboard's focus goes on to what can still be used.
      keypadButton.focus({preventScroll: true});
    }
  }

  // Whether a key that is pressed beside the field is for the pad.
  function press(/** !KeyboardEvent */ event) {
    const {key, altKey, shiftKey} = event;
    const command = event.ctrlKey || event.metaKey;
    const isInKeypad = /** @type {!Element} */ (event.target).closest(".keys");
    if (key === "Escape" && isInKeypad && keypadButton.getClientRects().length > 0) {
      keypad.toggle();
      keypadButton.focus({preventScroll: true});
    } else if (command && key.toLowerCase() === "z") {
      if (shiftKey) {
        port.redo(true);
      } else {
        port.undo(true);
      }
    } else if (!command && !altKey && key.length === 1 && (DIGITS + marks()).includes(key)) {
      type(key);
    } else if (key === "Backspace" || key === "Delete") {
      erase();
    } else {
      return false;
    }
    return true;
  }

  function keyPressed(/** !KeyboardEvent */ event) {
    if (isLocked() || event.defaultPrevented || event.isComposing) {
      return;
    }
    const isInField = event.target === input;
    if (boxes.key(event, DIGITS + marks()) || (!isInField && press(event))) {
      event.preventDefault();
      announceLater();
    } else if (isInField && event.key === "Enter") {
      commit();
      submit(internals.form);
    }
  }

  function typed(/** !Event */ event) {
    event.stopPropagation();
    const signs = signsOf(input.value, marks());
    if (signs !== value) {
      port.write(signs);
    }
    if (input.value !== signs) {
      input.value = signs;
    }
  }

  const buttonOf = (/** !Event */ event) =>
    /** @type {?HTMLButtonElement} */ (/** @type {!Element} */ (event.target).closest("button"));

  part(".paper").addEventListener("mousedown", event => {
    if (!buttonOf(event)) {
      // Else the field would take the focus, and bring up a keyboard over the pad.
      event.preventDefault();
    }
  });
  root.addEventListener("click", event => click(buttonOf(event)));
  root.addEventListener("keydown", event => keyPressed(/** @type {!KeyboardEvent} */ (event)));
  input.addEventListener("input", typed);
  input.addEventListener("change", commit);
  element.addEventListener("focusin", nameInput);
  element.addEventListener("focusout", event => {
    if (!element.contains(/** @type {?Node} */ (/** @type {!FocusEvent} */ (event).relatedTarget))) {
      commit();
    }
  });
  element.addEventListener("invalid", validity.mark);

  function useModel() {
    const address = textOf(element, "model");
    if (address && element.isConnected) {
      namedModel(address).then(() => {
        port.readAgain();
        tellLoaded(null);
      }, error => tellLoaded(/** @type {!Error} */ (error).message));
    }
  }

  function passOn(/** string */ name, /** ?string */ now) {
    const isLength = name.endsWith("length");
    const length = wholeNumber(now, -1);
    const use = now !== null && (!isLength || length >= 0);
    input.toggleAttribute(name, use);
    if (use) {
      input.setAttribute(name, name === "maxlength" ? length : /** @type {string} */ (now));
    }
    enable();
  }

  function attributeChanged(/** string */ name, /** ?string */ now) {
    if (name === "allow") {
      allow();
    }
    if (name === "value" || name === "allow") {
      if (!isDirty) {
        port.set(startValue());
      }
    } else if (name === "model") {
      useModel();
    } else if (name.startsWith("aria")) {
      nameInput();
    } else {
      passOn(name, now);
    }
    if (ON_READING.includes(name)) {
      begins = null;
      port.readAgain();
    }
    validate();
  }

  // A page that is sent what is written knows it, as one that asks does.
  const sent = () => { port.value(); };

  return {
    internals,
    port,
    canvas,
    attributeChanged,
    startValue,
    connected() {
      speakers.set(element, speak);
      speak();
      nameInput();
      port.attach();
      useModel();
    },
    disconnected() {
      clearTimeout(timer);
      speakers.delete(element);
      port.detach();
    },
    formAssociated(newForm) {
      form?.removeEventListener("formdata", sent);
      form = newForm;
      form?.addEventListener("formdata", sent);
    },
    formDisabled(disabled) {
      isDisabled = disabled;
      enable();
      validate();
    },
    formReset() {
      isDirty = false;
      isEdited = false;
      port.restart(startValue());
      validity.unmark();
    },
    setValue(newValue) {
      isDirty = true;
      if (port.set(signsOf(newValue, marks()))) {
        isEdited = false;
        validate();
      }
    },
    setCustomValidity(message) {
      validity.setCustom(message);
      validate();
    },
    draw(strokes) {
      isDirty = true;
      port.fromData(strokes);
    },
  };
}
