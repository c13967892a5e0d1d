// What can be done with the number in hand: it is shown large, with what else it may be.

import {make} from "../element/dom.js";
import {Cut, PhotoNumber} from "./numbers.js";
import {Picture} from "./picture.js";

/** What it is shown with around it, of its height. */
const MARGIN = 0.35;
const MOST_OTHERS = 5;

export class Panel {
  /**
   * @param {{
   *   set: function(string),
   *   split: function(!Cut),
   *   join: function(),
   *   remove: function(),
   *   close: function(),
   * }} host does it
   */
  constructor(host) {
    /** @private @const */
    this.host = host;
    const button = (/** string */ text, /** function() */ act) => {
      const element = /** @type {!HTMLButtonElement} */ (make("button", {"type": "button"}, text));
      element.addEventListener("click", () => {
        if (this.number) {
          act();
        }
      });
      return element;
    };
    /** @private @const */
    this.picture = make("div", {"class": "crop"});
    /** @private @const */
    this.read = make("strong", {"translate": "no"});
    /** @private @const */
    this.certainty = make("span");
    /** @private @const */
    this.others = make("div", {"class": "others", "role": "group", "aria-label": "What it may be"});
    /** @private @const */
    this.field = /** @type {!HTMLInputElement} */ (make("input",
        {"inputmode": "decimal", "enterkeyhint": "done", "autocomplete": "off", "maxlength": 40}));
    /** @private @const */
    this.join = button("Join with the next", host.join);
    /** @private @const */
    this.places = make("div", {"class": "places", "role": "group", "aria-label": "Where to split it"});
    /** @private @const */
    this.split = button("Split in two", () => this.askWhere());
    const typed = make("form", {}, make("label", {}, make("span", {}, "Type it"), this.field), make("button", {}, "Use it"));
    typed.addEventListener("submit", event => {
      event.preventDefault();
      const text = this.field.value.trim();
      if (text && this.number) {
        host.set(text);
      }
    });
    /** @const */
    this.view = make("section", {"class": "panel", "tabindex": -1, "aria-label": "Put this number right", "hidden": ""},
        make("div", {"class": "seen-number"}, this.picture, make("p", {}, this.read, " ", this.certainty)),
        this.others, typed,
        make("div", {"class": "acts"}, this.split, this.join, button("Remove", host.remove), button("Close", host.close)),
        this.places);
    /** @private {?PhotoNumber} */
    this.number = null;
    this.view.addEventListener("keydown", event => this.key(/** @type {!KeyboardEvent} */ (event)));
  }

  /**
   * @param {?PhotoNumber} number nothing, if none is in hand
   * @param {boolean} canJoin
   * @param {!Picture} picture
   */
  show(number, canJoin, picture) {
    const isNew = number?.id !== this.number?.id;
    this.number = number;
    this.view.hidden = !number;
    if (!number) {
      return;
    }
    const {text, unsure, others, corners} = number;
    if (isNew) {
      this.picture.replaceChildren(picture.crop(corners, MARGIN).canvas);
      this.field.value = "";
    }
    this.read.textContent = text;
    this.certainty.textContent = !text ? "Nothing was read here" : unsure ? "not sure" : "";
    this.others.replaceChildren(...[...unsure && text ? [text] : [], ...others].slice(0, MOST_OTHERS).map(other => {
      const choice = make("button", {"type": "button", "translate": "no"}, other);
      choice.addEventListener("click", () => this.host.set(other));
      return choice;
    }));
    this.places.replaceChildren();
    this.join.disabled = !canJoin;
  }

  /** @param {boolean} byKeys the first choice gets the focus; else the panel, so that no keyboard comes up on a phone */
  focus(byKeys) {
    const first = byKeys ? this.others.querySelector("button") ?? this.field : this.view;
    /** @type {!HTMLElement} */ (first).focus({preventScroll: true});
  }

  /** A number of two signs has one place; where there are more, a person says which. */
  askWhere() {
    const cuts = Cut.all(/** @type {!PhotoNumber} */ (this.number));
    if (cuts.length === 1) {
      this.host.split(cuts[0]);
      return;
    }
    const widest = cuts.reduce((best, cut) => cut.gap > best.gap ? cut : best);
    const choices = cuts.map(cut => {
      const choice = make("button", {"type": "button", "translate": "no"}, `${cut.left} | ${cut.right}`);
      choice.addEventListener("click", () => this.host.split(cut));
      return choice;
    });
    this.places.replaceChildren(make("span", {}, "Where to split it"), ...choices);
    choices[cuts.indexOf(widest)].focus();
  }

  /**
   * @param {!KeyboardEvent} event
   * @private
   */
  key(event) {
    const {key, ctrlKey, metaKey, altKey, target} = event;
    if (key === "Escape") {
      event.stopPropagation();
      this.host.close();
    } else if (!(target instanceof HTMLInputElement) && !ctrlKey && !metaKey && !altKey && /^[-0-9.,]$/.test(key)) {
      // It goes on in the field.
      event.stopPropagation();
      this.field.value = "";
      this.field.focus();
    }
  }
}
