// <digit-pad>: the class that browsers want, and its shadow tree. What is written, read and undone is in Java
// (web/Pad.java); "port" is its side, "host" ours. The build puts this into digitpad.js.

// What people read and hear, in English; language.js has it in others. What a page changes before its first pad is said as
// the page has it.
const words = {
  field: "Digits",
  pad: "Pad to write digits on",
  hint: "Write here",
  failed: "Cannot read writing now: use the keypad or type.",
  undo: "Undo",
  clear: "Clear",
  keypad: "Keypad",
  erase: "Erase",
  others: "Other readings",
  empty: "Empty",
  marks: {".": "Point", ",": "Comma", "-": "Minus"},
  invalid: "Please correct these digits.",
  digits: "Digits on the pad",
  digit: "{0}, {1}, digit {2} of {3}",
  correct: "Correct the {0}",
  choose: "It is {0}",
  join: "{0} and {1} are one digit",
  split: "The {0} is two digits",
  remove: "Remove the {0}",
  tooShort: "Please enter at least {0} digits.",
};

// Which of them are labels of what in the shadow tree.
const LABELS = {canvas: "pad", ".others": "others", ".digits": "digits", ".keys": "keypad"};

const ICONS = {
  undo: "M9 5 4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3",
  clear: "M6 6 18 18M18 6 6 18",
  keypad: "M5 5h.01M12 5h.01M19 5h.01M5 12h.01M12 12h.01M19 12h.01M5 19h.01M12 19h.01M19 19h.01",
  erase: "M9 6h11v12H9l-6-6zM12 9.5l5 5M17 9.5l-5 5",
};

// Attributes that a property of this name mirrors: text, whether it is there, or a whole number with a default.
const TEXTS = ["name", "placeholder", "pattern", "autocomplete", "allow", "model"];
const CHOICES = {pointer: ["any", "pen"], trigger: ["stroke", "pause", "manual"]};
const FLAGS = {disabled: "disabled", readOnly: "readonly", required: "required"};
const NUMBERS = {maxLength: -1, minLength: -1, alternatives: 3, pause: 1000};
const ON_INPUT = ["required", "pattern", "minlength", "maxlength", "placeholder", "readonly", "autocomplete"];
const ON_READING = ["maxlength", "pattern", "allow"];
const SETTLED_MILLIS = 600;
const LEAST_OTHER = 0.02;

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}

function icon(name, drawing) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(svg.namespaceURI, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", drawing);
  if (name === "keypad") {
    path.setAttribute("stroke-width", "3.5");
  } else {
    svg.setAttribute("class", "turn");
  }
  svg.append(path);
  return svg;
}

function tool(name, drawing, attributes) {
  return make("button",
      {type: "button", part: name, "data-do": name, "aria-label": words[name], title: words[name], ...attributes},
      icon(name, drawing));
}

function key(sign, attributes) {
  return make("button", {type: "button", part: "key", "data-key": sign, ...attributes}, String(sign));
}

function buildTree() {
  const tree = document.createDocumentFragment();
  tree.append(make("div", {class: "frame", part: "frame"},
      make("div", {class: "bar", part: "bar"},
          make("input", {part: "result", inputmode: "numeric", autocomplete: "off", enterkeyhint: "done", dir: "ltr"}),
          make("span", {class: "others", role: "group", "aria-label": words.others, hidden: ""}),
          tool("undo", ICONS.undo, {disabled: ""}), tool("clear", ICONS.clear, {disabled: ""}),
          tool("keypad", ICONS.keypad, {"aria-pressed": "false"})),
      make("div", {class: "paper", part: "paper", "data-empty": "true"},
          make("canvas", {part: "canvas", role: "img", "aria-label": words.pad}),
          make("span", {class: "hint", part: "hint", "aria-hidden": "true"}, words.hint),
          make("div", {class: "digits", part: "digits", role: "group", dir: "ltr", "aria-label": words.digits}),
          make("div", {class: "chooser", part: "chooser", role: "group", dir: "ltr", hidden: ""}),
          make("div", {class: "keys", part: "keypad", role: "group", dir: "ltr", "aria-label": words.keypad, hidden: ""})),
      make("output", {"aria-live": "polite"})));
  return tree;
}

function wholeNumber(text, otherwise) {
  return /^\s*\d+\s*$/.test(text ?? "") ? Number(text) : otherwise;
}

// An attribute of what a property is set to: none is none.
function reflectText(element, name, value) {
  if (value === null || value === undefined) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value);
  }
}

let formCount = 0;

// What names this form; nothing, for the form that the element is in. One without a name gets one.
function idOf(form, element) {
  if (form === element.closest("form")) {
    return null;
  }
  if (!form.getAttribute("id")) {
    form.setAttribute("id", `digit-pad-form-${++formCount}`);
  }
  return form.getAttribute("id");
}

let tree;
const sheets = new Map();

// Gives a document or a shadow tree styles. Where there are no constructed style sheets, a policy may forbid that: then
// it goes without.
function dress(root, styles) {
  try {
    if (!sheets.has(styles)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(styles, sheet);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets.get(styles)];
  } catch (older) {
    (root.head ?? root).append(make("style", {}, styles));
  }
}

// Where a browser has no form-associated elements the pad is none, but it reads.
const NO_INTERNALS = {
  labels: [], form: null, validity: {valid: true}, validationMessage: "", willValidate: false,
  setFormValue() {}, setValidity() {}, checkValidity: () => true, reportValidity: () => true,
};

function makeElement() {
  class DigitPadElement extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ["value", "model", "aria-label", "aria-labelledby", "allow", ...ON_INPUT];

    #internals = this.attachInternals?.() ?? {...NO_INTERNALS};
    #root = this.attachShadow({mode: "open", delegatesFocus: true});
    #port;
    #input;
    #value = "";
    #committed = "";
    #custom = "";
    #dirty = false;
    #edited = false;
    #disabled = false;
    #form = null;
    #answer = null;
    #accepts = null;
    #boxes;
    #timer;
    #tag = "";
    #language;
    #hint = "hint";

    constructor() {
      super();
      tree ??= buildTree();
      this.#internals.role = "group";
      dress(this.#root, digitPadStyles);
      this.#root.append(document.importNode(tree, true));
      this.#input = this.#part("input");
      this.#input.setAttribute("aria-label", words.field);
      this.#internals.setFormValue("", "");
      this.#port = createPad(this.#host(), this.#part("canvas"));
      this.#boxes = new DigitBoxes(this.#root, this.#port, this.#say);
      this.#listen();
      // What was set before the class was there lies on the element itself and hides the class's properties.
      for (const name of Object.keys(this)) {
        if (name in DigitPadElement.prototype) {
          const early = this[name];
          delete this[name];
          this[name] = early;
        }
      }
    }

    #part(selector) {
      return this.#root.querySelector(selector);
    }

    #host() {
      const self = this;
      return {
        get maxLength() { return self.maxLength; },
        get marks() { return self.#marks; },
        accepts: text => self.#mayBe(text),
        get pause() { return self.pause; },
        get trigger() { return self.trigger; },
        get minConfidence() { return self.minConfidence; },
        get locked() { return self.#locked; },
        allows: type => self.#allows(type),
        strokeEnded: () => self.#tell("strokeend"),
        toggleKeypad: () => {
          const isShown = self.#toggleKeypad();
          if (isShown) {
            self.#part("[data-key]").focus({preventScroll: true});
          }
          return isShown;
        },
        tapped: digit => self.#boxes.tapped(digit),
        resized: () => self.#boxes.place(),
        changed: (value, byUser) => self.#changed(value, byUser),
        willChange: value => {
          const shown = self.#value;
          self.#show(value);
          self.#value = self.#input.value = shown;
        },
        read: (answer, drawing) => self.#read(answer, drawing),
        settled: () => {
          self.#commit();
          self.#announce();
        },
        loaded: failure => {
          if (failure) {
            self.#hint = "failed";
            self.#part(".hint").textContent = self.#say(words.failed);
          }
          if (failure || !self.model) {
            self.#loaded(failure);
          }
        },
      };
    }

    #say = (english, ...values) => say(this.#tag, english, ...values);

    // In the language of the page around, from now on.
    #speak() {
      const tag = tagOf(this);
      const language = languageOf(tag);
      if (language === this.#language && (!language || tag === this.#tag)) {
        return;
      }
      this.#tag = tag;
      this.#language = language;
      for (const selector in LABELS) {
        this.#part(selector).setAttribute("aria-label", this.#say(words[LABELS[selector]]));
      }
      for (const button of this.#root.querySelectorAll("[data-do]:not([data-do=''])")) {
        button.title = this.#say(words[button.dataset.do]);
        button.setAttribute("aria-label", button.title);
      }
      this.#part(".hint").textContent = this.#say(words[this.#hint]);
      this.#allow();
      this.#nameField();
      this.#boxes.say();
      this.#validate();
    }

    #toggleKeypad() {
      const keys = this.#part(".keys");
      if (!keys.firstChild) {
        this.#makeKeys();
      }
      keys.hidden = !keys.hidden;
      this.#part("[data-do=keypad]").setAttribute("aria-pressed", String(!keys.hidden));
      return !keys.hidden;
    }

    #loaded(failure) {
      this.#tell(failure ? "error" : "modelload", failure ? {message: failure} : null);
    }

    #useModel() {
      if (this.model && this.isConnected) {
        namedModel(this.model).then(() => {
          this.#port.readAgain();
          this.#loaded();
        }, ({message}) => this.#loaded(message));
      }
    }

    #listen() {
      this.#part(".paper").addEventListener("mousedown", event => {
        if (!event.target.closest("button")) {
          // Else the field would take the focus, and bring up a keyboard over the pad.
          event.preventDefault();
        }
      });
      this.#root.addEventListener("click", event => this.#click(event.target.closest("button")));
      this.#root.addEventListener("keydown", event => this.#key(event));
      this.#input.addEventListener("input", event => {
        event.stopPropagation();
        const signs = signsOf(this.#input.value, this.#marks);
        if (signs !== this.#value) {
          this.#port.write(signs);
        }
        if (this.#input.value !== signs) {
          this.#input.value = signs;
        }
      });
      this.#input.addEventListener("change", () => this.#commit());
      this.addEventListener("focusin", () => this.#nameField());
      this.addEventListener("focusout", event => {
        if (!this.contains(event.relatedTarget)) {
          this.#commit();
        }
      });
      this.addEventListener("invalid", () => this.#markInvalid());
    }

    get #locked() {
      return this.#disabled || this.readOnly;
    }

    #mayBe(text) {
      this.#accepts ??= beginnings(this.pattern, this.maxLength, DIGITS + this.#marks);
      return this.#accepts(text);
    }

    get #marks() {
      return marksOf(this.allow) ?? "";
    }

    // The signs that may be written besides digits have changed.
    #allow() {
      const marks = this.#marks;
      this.#input.inputMode = marks.includes("-") ? "text" : marks ? "decimal" : "numeric";
      if (this.#part(".keys").firstChild) {
        this.#makeKeys();
      }
    }

    // Not before the keypad is opened: most pads on a page never show theirs.
    #makeKeys() {
      const marks = [...this.#marks].map(mark => key(mark, {class: "mark", "aria-label": this.#say(words.marks[mark])}));
      const erase = this.#say(words.erase);
      this.#part(".keys").replaceChildren(
          ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit => key(digit)), ...(marks.length > 0 ? marks : [make("span")]), key(0),
          tool("erase", ICONS.erase, {part: "key", "aria-label": erase, title: erase}));
      this.#enable();
    }

    #allows(type) {
      return (this.pointer === "any" || type === "pen") && this.#tell("strokestart", {pointerType: type}, true);
    }

    #tell(type, detail = null, cancelable = false) {
      return this.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, cancelable, detail}));
    }

    #changed(value, byUser) {
      const before = this.#value;
      this.#show(value);
      if (byUser) {
        this.#dirty = true;
        if (value !== before) {
          this.#edited = true;
          this.#validate();
          this.dispatchEvent(new InputEvent("input", {bubbles: true, composed: true}));
        }
      } else {
        this.#committed = value;
      }
    }

    #show(value) {
      this.#value = value;
      if (this.#input.value !== value) {
        this.#input.value = value;
      }
      this.#internals.setFormValue(value, value);
      this.#validate();
      this.#enable();
    }

    #enable() {
      const locked = this.#locked;
      this.#input.disabled = this.#disabled;
      this.#part(".paper").classList.toggle("locked", locked);
      for (const button of this.#root.querySelectorAll("button")) {
        const name = button.dataset.do;
        button.disabled = locked || (name === "undo" && !this.#port.canUndo())
            || ((name === "clear" || name === "erase") && !this.#port.canClear());
      }
    }

    #read(answer, drawing) {
      this.#answer = answer;
      if (answer) {
        answer.alternatives.length = Math.min(answer.alternatives.length, this.alternatives);
      }
      if (!drawing) {
        this.#setState("unsure", answer !== null && answer.unsure);
        this.#offer(answer);
        this.#boxes.show(answer);
        this.#enable();
      }
      this.#tell("recognize", answer);
    }

    #offer(answer) {
      const doubtful = answer && answer.certainty !== "certain" ? answer.alternatives : [];
      const refused = answer && answer.confidence < this.minConfidence;
      // Of a number the second is enough: each of its digits has others of its own.
      const others = doubtful.slice(refused ? 0 : 1, answer?.text.length > 1 ? 2 : undefined)
          .filter(other => other.confidence >= LEAST_OTHER);
      const group = this.#part(".others");
      group.hidden = others.length === 0;
      group.replaceChildren(...others.map(({text}) =>
        make("button", {type: "button", part: "candidate", "data-pick": text}, text)));
    }

    #setState(name, on) {
      try {
        this.#internals.states[on ? "add" : "delete"](name);
      } catch (older) {
        this.#internals.states?.[on ? "add" : "delete"]("--" + name);
      }
    }

    #click(button) {
      if (!button) {
        return;
      }
      const {do: name, key, pick} = button.dataset;
      if (button.closest(".digits, .chooser")) {
        this.#boxes.click(button);
        this.#announceLater();
      } else if (key !== undefined) {
        this.#type(key);
      } else if (pick !== undefined) {
        this.#port.pick(pick);
        this.#input.focus({preventScroll: true});
      } else if (name === "erase") {
        this.#port.write(this.#value.slice(0, -1));
      } else if (name === "keypad") {
        this.#toggleKeypad();
      } else {
        this.#port[name](true);
        this.#announceLater();
      }
      if (button.disabled) {
        // The keyboard's focus goes on to what can still be used.
        this.#part("[data-do=keypad]").focus({preventScroll: true});
      }
    }

    #type(sign) {
      const max = this.maxLength;
      const full = max >= 0 && this.#value.length >= max;
      if (!full || max === 1) {
        this.#port.write(full ? sign : this.#value + sign);
      }
    }

    #key(event) {
      const inField = event.target === this.#input;
      const command = event.ctrlKey || event.metaKey;
      if (this.#locked || event.defaultPrevented || event.isComposing) {
        return;
      }
      if (this.#boxes.key(event, DIGITS + this.#marks)) {
        event.preventDefault();
        this.#announceLater();
        return;
      }
      if (inField) {
        if (event.key === "Enter") {
          this.#commit();
          this.#submit();
        }
        return;
      }
      const keypad = this.#part("[data-do=keypad]");
      if (event.key === "Escape" && event.target.closest(".keys") && keypad.getClientRects().length > 0) {
        this.#toggleKeypad();
        keypad.focus({preventScroll: true});
      } else if (command && event.key.toLowerCase() === "z") {
        this.#port[event.shiftKey ? "redo" : "undo"](true);
      } else if (!command && !event.altKey && event.key.length === 1 && (DIGITS + this.#marks).includes(event.key)) {
        this.#type(event.key);
      } else if (event.key === "Backspace" || event.key === "Delete") {
        this.#port.write(this.#value.slice(0, -1));
      } else {
        return;
      }
      event.preventDefault();
      this.#announceLater();
    }

    #submit() {
      const form = this.form;
      const button = form && [...form.elements].find(control => control.type === "submit" || control.type === "image");
      if (button) {
        button.click();
      } else {
        form?.requestSubmit();
      }
    }

    #commit() {
      if (this.#value !== this.#committed) {
        this.#committed = this.#value;
        this.dispatchEvent(new Event("change", {bubbles: true}));
        this.#markInvalid();
      }
    }

    #announceLater() {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#announce(), SETTLED_MILLIS);
    }

    #announce() {
      const value = this.#value || this.#say(words.empty);
      const isRead = this.#answer && this.#value.endsWith(this.#answer.text);
      this.#part("output").textContent =
          isRead ? this.#say("{0}, {1}", value, this.#say(this.#answer.certainty)) : value;
    }

    #nameField() {
      const ids = (this.getAttribute("aria-labelledby") ?? "").split(/\s+/);
      const labels = [...ids.map(id => id && this.getRootNode().getElementById?.(id)), ...this.#internals.labels];
      const name = labels.map(label => label ? label.textContent.trim() : "").filter(Boolean).join(" ");
      this.#input.setAttribute("aria-label", this.getAttribute("aria-label") || name || this.#say(words.field));
    }

    #markInvalid() {
      const invalid = this.willValidate && !this.validity.valid;
      this.#setState("user-invalid", invalid);
      this.#input.setAttribute("aria-invalid", String(invalid));
    }

    // The field inside judges what it can, in the browser's own words.
    #validate() {
      const {valueMissing, patternMismatch} = this.#input.validity;
      const least = this.minLength;
      const tooShort = this.#edited && this.#value !== "" && this.#value.length < least;
      const flags = {valueMissing, patternMismatch, tooShort, customError: this.#custom !== ""};
      const valid = !Object.values(flags).includes(true);
      const message = () => this.#custom || this.#input.validationMessage
          || this.#say(tooShort ? words.tooShort : words.invalid, least);
      this.#internals.setValidity(valid ? {} : flags, valid ? "" : message(), this.#input);
      if (valid) {
        this.#markInvalid();
      }
    }

    connectedCallback() {
      speakers.set(this, () => this.#speak());
      this.#speak();
      this.#nameField();
      this.#port.attach();
      this.#useModel();
    }

    disconnectedCallback() {
      clearTimeout(this.#timer);
      speakers.delete(this);
      this.#port.detach();
    }

    attributeChangedCallback(name, before, now) {
      if (name === "allow") {
        this.#allow();
      }
      if (name === "value" || name === "allow") {
        if (!this.#dirty) {
          this.#port.set(this.defaultValue);
        }
      } else if (name === "model") {
        this.#useModel();
      } else if (name.startsWith("aria")) {
        this.#nameField();
      } else {
        const use = now !== null && (!name.endsWith("length") || wholeNumber(now, -1) >= 0);
        this.#input.toggleAttribute(name, use);
        if (use) {
          this.#input.setAttribute(name, name === "maxlength" ? wholeNumber(now, -1) : now);
        }
        this.#enable();
      }
      if (ON_READING.includes(name)) {
        this.#accepts = null;
        this.#port.readAgain();
      }
      this.#validate();
    }

    // A page that is sent what is written knows it, as one that asks does.
    #sent = () => this.#port.value();

    formAssociatedCallback(form) {
      this.#form?.removeEventListener("formdata", this.#sent);
      this.#form = form;
      form?.addEventListener("formdata", this.#sent);
    }

    formDisabledCallback(disabled) {
      this.#disabled = disabled;
      this.#enable();
      this.#validate();
    }

    formResetCallback() {
      this.#dirty = false;
      this.#edited = false;
      this.#port.restart(this.defaultValue);
      this.#setState("user-invalid", false);
      this.#input.removeAttribute("aria-invalid");
    }

    formStateRestoreCallback(state) {
      this.value = state;
    }

    get type() { return "digit-pad"; }
    get form() { return this.#internals.form; }
    set form(owner) { reflectText(this, "form", owner instanceof HTMLFormElement ? idOf(owner, this) : owner); }
    get labels() { return this.#internals.labels; }
    get validity() { return this.#internals.validity; }
    get validationMessage() { return this.#internals.validationMessage; }
    get willValidate() { return this.#internals.willValidate; }

    get defaultValue() { return signsOf(this.getAttribute("value"), this.#marks); }
    set defaultValue(value) { reflectText(this, "value", value); }

    get value() { return this.#port.value(); }
    set value(value) {
      this.#dirty = true;
      if (this.#port.set(signsOf(value, this.#marks))) {
        this.#edited = false;
        this.#validate();
      }
    }

    get minConfidence() {
      const value = Number(this.getAttribute("min-confidence"));
      return value >= 0 && value <= 1 ? value : 0;
    }
    set minConfidence(value) { reflectText(this, "min-confidence", value); }

    checkValidity() { return this.#internals.checkValidity(); }
    reportValidity() { return this.#internals.reportValidity(); }
    setCustomValidity(message) {
      this.#custom = String(message ?? "");
      this.#validate();
    }

    clear() { this.#port.clear(false); }
    undo() { this.#port.undo(false); }
    redo() { this.#port.redo(false); }

    getPrediction() {
      const answer = this.#port.prediction();
      if (!answer) {
        return [];
      }
      const {alternatives, ...best} = answer;
      return [best, ...alternatives.slice(1, this.alternatives)];
    }

    toData() { return this.#port.toData(); }
    fromData(strokes) {
      this.#dirty = true;
      this.#port.fromData(strokesOf("digit-pad.fromData", strokes));
    }
    toSVG() { return this.#port.toSvg(); }
    toBlob(type = "image/png") { return new Promise(done => this.#part("canvas").toBlob(done, type)); }
  }

  const reflect = (name, get, set) =>
    Object.defineProperty(DigitPadElement.prototype, name, {get, set, enumerable: true, configurable: true});
  for (const name of TEXTS) {
    reflect(name,
        function() { return this.getAttribute(name) ?? ""; },
        function(value) { reflectText(this, name, value); });
  }
  for (const name in CHOICES) {
    reflect(name,
        function() {
          const value = this.getAttribute(name)?.toLowerCase();
          return CHOICES[name].includes(value) ? value : CHOICES[name][0];
        },
        function(value) { reflectText(this, name, value); });
  }
  for (const name in FLAGS) {
    reflect(name,
        function() { return this.hasAttribute(FLAGS[name]); },
        function(value) { this.toggleAttribute(FLAGS[name], Boolean(value)); });
  }
  for (const name in NUMBERS) {
    reflect(name,
        function() { return wholeNumber(this.getAttribute(name), NUMBERS[name]); },
        function(value) { reflectText(this, name, value); });
  }
  // Frameworks set whatever an element has, and an attribute's name may be that of a property that cannot be set.
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(DigitPadElement.prototype))) {
    if (property.get && !property.set) {
      Object.defineProperty(DigitPadElement.prototype, name, {...property, set() {}});
    }
  }
  return DigitPadElement;
}

function defineElement() {
  if (typeof customElements !== "undefined" && !customElements.get("digit-pad")) {
    customElements.define("digit-pad", makeElement());
  }
}
