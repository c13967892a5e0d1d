// One pad: its shadow tree, its value as forms have it, and what people do with both. What is written, read and undone is in
// Java (pad/Pad.java); "port" is its side, "host" ours.

import {choiceOf, minConfidenceOf, numberOf, textOf, wholeNumber} from "./attributes.js";
import {digitBoxes} from "./digit-boxes.js";
import {listen} from "./hands.js";
import {internalsOf, setState} from "./internals.js";
import {keypadIn} from "./keypad.js";
import {namedModel} from "./model-script.js";
import {offerOthers} from "./others.js";
import {lessonOf} from "./personal-script.js";
import {takePhoto} from "./picture-script.js";
import {refuse} from "./refuse.js";
import {shadowTree} from "./shadow-tree.js";
import {beginnings, DIGITS, marksOf, signsOf} from "./signs.js";
import {spokenOf} from "./spoken.js";
import {dress} from "./styles.js";
import {validityOf} from "./validity.js";
import {words} from "./words.js";

/** Attributes that the field inside has, too. */
export const ON_INPUT = ["required", "pattern", "minlength", "maxlength", "placeholder", "readonly", "autocomplete"];

const ON_READING = ["maxlength", "pattern", "allow"];

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
 *   personalData: function(): ?PersonalData,
 *   setPersonalData: function(?),
 *   draw: function(!Strokes),
 * }}
 */
export let PadField;

/**
 * @param {!HTMLElement} element gets a shadow tree
 * @return {!PadField}
 */
export function padField(element) {
  const internals = internalsOf(element);
  const root = element.attachShadow({mode: "open", delegatesFocus: true});
  const part = (/** string */ selector) => /** @type {!HTMLElement} */ (root.querySelector(selector));
  dress(root, digitPadStyles);
  root.append(shadowTree());
  const input = /** @type {!HTMLInputElement} */ (part("input"));
  const canvas = /** @type {!HTMLCanvasElement} */ (part("canvas"));

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
  /** @type {?Lesson} */
  let lesson = null;
  /** @type {?string} */
  let hand = null;
  /** @type {?} what is to be kept of the hand, until its script has come; undefined: what is kept already */
  let early;

  const marks = () => marksOf(textOf(element, "allow")) ?? "";
  const isLocked = () => isDisabled || element.hasAttribute("readonly");
  // React's servers write a default value so, and nobody sets it when the page has come.
  const startValue = () => signsOf(element.getAttribute("value") ?? element.getAttribute("defaultvalue"), marks());
  const spoken = spokenOf(element, root, internals, summary, () => {
    allow();
    boxes.sayAgain();
    validate();
  });
  const {say} = spoken;
  const validity = validityOf(internals, input, say);
  const validate = () => validity.judge(value, numberOf(element, "minLength"), isEdited);

  function summary() {
    const said = value || say(words.empty);
    return answer && value.endsWith(answer.text) ? say("{0}, {1}", said, say(answer.certainty)) : said;
  }

  function mayBe(/** string */ text) {
    begins ??= beginnings(textOf(element, "pattern"), numberOf(element, "maxLength"), DIGITS + marks());
    return begins(text);
  }

  function tell(/** string */ type, /** ?Object= */ detail = null, cancelable = false) {
    return element.dispatchEvent(new window.CustomEvent(type, {bubbles: true, composed: true, cancelable, detail}));
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
      element.dispatchEvent(new window.Event("change", {bubbles: true}));
      validity.mark();
    }
  }

  function changed(/** string */ newValue, /** boolean */ byUser) {
    const before = value;
    show(newValue);
    if (!byUser) {
      committed = value;
      return;
    }
    isDirty = true;
    lesson?.changed(newValue);
    if (value !== before) {
      isEdited = true;
      validate();
      element.dispatchEvent(new window.InputEvent("input", {bubbles: true, composed: true}));
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
      lesson?.read(answer);
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
      lesson?.settled();
      commit();
      spoken.announce();
    },
    loaded: failure => {
      if (failure) {
        spoken.fail();
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
  const keypad = keypadIn(part(".keys"), part("[data-do=keypad]"), say, marks, enable);

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

  listen({
    root, input, port, boxes, keypad, marks, isLocked, commit,
    value: () => value,
    maxLength: () => numberOf(element, "maxLength"),
    form: () => internals.form,
    announceLater: spoken.announceLater,
    photograph: () => takePhoto({
      capture: textOf(element, "camera") === "file" ? {} : {"capture": "environment"},
      settings: {alternatives: 10, most: numberOf(element, "maxLength"), marks: marks(), pattern: textOf(element, "pattern")},
      root, say, isLocked,
      put(photographed) {
        if (photographed.confidence >= minConfidenceOf(element)) {
          port.write(photographed.text);
        }
        read(photographed, false);
        port.settle();
      },
      failed: spoken.fail,
    }),
  });
  element.addEventListener("focusin", spoken.nameInput);
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

  function usePersonal() {
    const name = element.isConnected ? element.getAttribute("personal") : null;
    if (name === hand) {
      return;
    }
    lesson?.end();
    lesson = null;
    hand = name;
    if (name !== null) {
      lessonOf(name, port).then(begun => {
        // Another one may have been named meanwhile.
        if (hand === name && !lesson) {
          lesson = begun;
          if (early !== undefined) {
            lesson.set(early);
          }
          early = undefined;
        } else {
          begun.end();
        }
      }).catch(error => tellLoaded(/** @type {!Error} */ (error).message));
    }
  }

  function passOn(/** string */ name, /** ?string */ now) {
    const isLength = name.endsWith("length");
    const length = wholeNumber(now, -1);
    // An empty pattern is none, where a browser's own fields take it for one that nothing matches.
    const use = now !== null && (isLength ? length >= 0 : now !== "" || name !== "pattern");
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
    if (name.endsWith("value") || name === "allow") {
      if (!isDirty) {
        port.set(startValue());
      }
    } else if (name === "model") {
      useModel();
    } else if (name === "personal") {
      usePersonal();
    } else if (name === "camera") {
      part("[data-do=camera]").hidden = now === null;
    } else if (name.startsWith("aria")) {
      spoken.nameInput();
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
      // Another document takes them away.
      if (root.adoptedStyleSheets?.length === 0 && !part("style")) {
        dress(root, digitPadStyles);
      }
      spoken.begin();
      port.attach();
      useModel();
      usePersonal();
    },
    disconnected() {
      spoken.end();
      port.detach();
      usePersonal();
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
      const signs = signsOf(newValue, marks());
      isDirty = true;
      if (port.set(signs)) {
        isEdited = false;
        validate();
      }
    },
    setCustomValidity(message) {
      validity.setCustom(message);
      validate();
    },
    personalData: () => lesson?.get() ?? early ?? null,
    setPersonalData(data) {
      if (data && data.format !== "digitpad-hand") {
        refuse("digit-pad.personalData", data, "what it gives, or nothing");
      }
      if (lesson) {
        lesson.set(data);
      } else {
        early = data ?? null;
      }
    },
    draw(strokes) {
      isDirty = true;
      port.fromData(strokes);
    },
  };
}
