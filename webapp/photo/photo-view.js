// The photo view of DigitPad's own page: a photo, what was found in it, and what a person does with it. What happens changes
// the numbers; they are shown anew then. What has no figures in it is English here; translate.js has it in other languages.

import {make} from "../element/dom.js";
import {NOTES} from "../page/notes.js";
import {copied, FORMATS} from "./copies.js";
import {Corrections} from "./corrections.js";
import {Listing} from "./listing.js";
import {PhotoNumber, PhotoNumbers} from "./numbers.js";
import {Panel} from "./panel.js";
import {Quad} from "./quads.js";
import {opensNotes, Reading} from "./reading.js";
import {Stage} from "./stage.js";
import {chooser, isKey, tool} from "./tool.js";

const NONE = "No number was found. Draw a box about one, or take the photo again: closer, level and in even light.";
const NO_INK = "No number was found in this file. Draw a box about one, if there is any.";
const DRAWING = "Drag a box about a number.";
const MOVING = "Arrows move the box, with Shift they size it, Enter reads it.";
const KEYS = "Keys: on the photo + and − zoom, 0 shows all of it, arrows move it. On a number, arrows go to the next, Enter puts"
  + " it right, Delete removes it.";

export class PhotoView {
  /**
   * @param {!DigitPadFunctions} reader
   * @param {!PageLanguage} language
   * @param {!Element} back leads away from here
   */
  constructor(reader, language, back) {
    /** @private @const */
    this.language = language;
    /** @private {boolean} whether notes are shown */
    this.isInk = false;
    /** @private {number} the number in hand */
    this.selected = 0;
    /** @private {boolean} whether it was picked on the photo */
    this.onPhoto = false;
    /** @private @const */
    this.numbers = new PhotoNumbers(() => this.show());
    const say = (/** string */ text) => this.say(text);
    /** @private @const */
    this.reading = new Reading(reader, this.numbers, language, {
      shown: canvas => {
        this.selected = 0;
        this.stage.showPhoto(canvas);
      },
      busy: isBusy => {
        if (isBusy) {
          this.looking.setAttribute("aria-busy", "true");
        } else {
          this.looking.removeAttribute("aria-busy");
        }
      },
      say,
      fail: text => { this.notice.textContent = text; },
      allow: () => this.digitsOnly.checked ? "0-9" : "0-9.,-",
      ended: hadFocus => {
        this.show();
        if (hadFocus) {
          this.heading.focus({preventScroll: true});
        }
      },
    });
    const corrections = new Corrections(this.numbers, language, {read: quads => this.reading.readIn(quads), say,
      hold: id => this.pick(id, false, this.onPhoto), put: id => this.put(id)});
    /** @private @const */
    this.corrections = corrections;
    /** @private @const */
    this.stage = new Stage({pick: (id, byKeys) => this.pick(id, byKeys, true), drawn: corners => this.drawn(corners),
      drawing: (draws, byKeys) => this.showDrawing(draws, byKeys)});
    this.stage.view.append(this.reading.view);
    const turn = (/** number */ steps) => this.turn((this.reading.picture?.page ?? 1) + steps);
    /** @private @const */
    this.previous = tool("Previous page", () => turn(-1));
    /** @private @const */
    this.following = tool("Next page", () => turn(1));
    /** @private @const */
    this.place = make("span");
    /** @private @const */
    this.pages = make("div", {"class": "pages", "role": "group", "aria-label": "Pages", "hidden": ""},
        this.previous, this.place, this.following);
    /** @private @const */
    this.listing = new Listing(language, {pick: (id, byKeys) => this.pick(id, byKeys, false), point: id => this.stage.point(id)});
    /** @private @const */
    this.panel = new Panel({set: text => corrections.set(this.selected, text),
      split: cut => corrections.split(this.selected, cut), join: () => corrections.join(this.selected),
      remove: () => corrections.remove(this.selected), close: () => this.put(this.selected)});
    /** @private @const */
    this.undo = tool("Undo", () => this.step(-1));
    /** @private @const */
    this.redo = tool("Redo", () => this.step(1));
    /** @private @const */
    this.draw = tool("Draw a box", byKeys => this.stage.setDrawing(!this.stage.isDrawing, byKeys));
    this.draw.setAttribute("aria-pressed", "false");
    /** @const */
    this.heading = make("h2", {"tabindex": -1}, "Numbers in a photo");
    /** @private @const */
    this.said = make("span");
    /** @private @const */
    this.counted = make("span");
    /** @private @const */
    this.notice = make("p", {"class": "refused", "role": "alert"});
    /** @private @const */
    this.digitsOnly = /** @type {!HTMLInputElement} */ (make("input", {"type": "checkbox"}));
    this.digitsOnly.addEventListener("change", () => this.reading.again());
    /** @private @const */
    this.next = make("button", {"type": "button"}, "Next not sure");
    this.next.addEventListener("click", event => this.pickUnsure(isKey(event)));
    /** @private @const */
    this.copies = make("div", {"class": "copies", "role": "group", "aria-label": "Copy as"}, make("span", {}, "Copy as"),
        ...Object.keys(FORMATS).map(name => this.copyButton(name)));
    const open = (/** !Array<!File> */ files) => this.open(files);
    const camera = chooser("Take a photo", {"capture": "environment"}, open);
    camera.className = "camera";
    /** @private @const */
    this.looking = make("div", {"class": "looking"}, this.pages, this.stage.view,
        make("div", {"class": "tools", "role": "group", "aria-label": "Photo tools"}, this.undo, this.redo, this.draw,
            tool("Zoom out", () => this.stage.zoomOut()), tool("Show all", () => this.stage.zoom(0)),
            tool("Zoom in", () => this.stage.zoomIn())));
    /** @const */
    this.view = make("main", {"class": "photo"},
        make("div", {"class": "head bring"}, back, this.heading, camera, chooser("Choose a photo", opensNotes ? {"accept": `image/*,${NOTES}`} : {}, open)),
        this.notice, this.looking,
        make("div", {"class": "side"},
            make("div", {"class": "count"}, make("p", {"role": "status"}, this.said, " ", this.counted), this.next),
            this.panel.view, this.listing.view, this.copies,
            make("label", {"class": "check"}, this.digitsOnly, make("span", {}, "Digits only, no point, comma or minus"))),
        make("p", {"class": "about"}, "All of it stays on your device."),
        ...opensNotes ? [make("p", {"class": "about"}, make("span", {}, "Files of note apps open here, too:"), " ",
            make("code", {"translate": "no"}, NOTES.replace(/,/g, " ")))] : [], make("p", {"class": "about keys"}, KEYS));
    this.view.addEventListener("keydown", event => this.key(/** @type {!KeyboardEvent} */ (event)));
    language.onChange(() => this.show(), this);
    this.show();
  }

  /** @param {!Array<!File>} files */
  open(files) {
    return this.reading.open(files);
  }

  /**
   * @param {string} name of the format
   * @return {!Element}
   * @private
   */
  copyButton(name) {
    const button = make("button", {"type": "button", ...name === "Text" ? {} : {"translate": "no"}}, name);
    button.addEventListener("click", async () => {
      const isCopied = await copied(FORMATS[name](this.numbers.all));
      this.say(isCopied ? "Copied" : "This browser lets the page copy nothing.");
    });
    return button;
  }

  /**
   * What has just happened; how many numbers there are is said after it.
   * @param {string} text
   * @private
   */
  say(text) {
    this.said.textContent = text;
  }

  /** @private */
  show() {
    const numbers = this.numbers.all;
    const {picture, isRead, isBusy} = this.reading;
    const unsure = numbers.filter(number => number.unsure).length;
    const called = (/** !PhotoNumber */ number) => this.language.say("{0}, {1}, number {2} of {3}", number.text || "–",
        this.language.say(number.unsure ? "not sure" : "read"), numbers.indexOf(number) + 1, numbers.length);
    const selected = numbers.find(({id}) => id === this.selected) ?? null;
    this.view.classList.toggle("empty", !picture);
    this.stage.showBoxes(numbers.filter(({page}) => page === picture?.page), this.selected, called);
    this.listing.show(numbers, this.selected, called);
    if (picture) {
      this.panel.show(selected, Boolean(selected && this.numbers.after(selected.id)), picture);
    }
    this.showKind();
    this.undo.disabled = !this.numbers.canUndo;
    this.redo.disabled = !this.numbers.canRedo;
    this.next.hidden = unsure === 0;
    this.copies.hidden = numbers.length === 0;
    this.counted.textContent = isBusy || !picture ? ""
      : numbers.length === 0 ? !isRead ? "" : picture.isInk ? NO_INK : NONE
        : unsure ? this.language.say("Numbers: {0}, not sure: {1}", numbers.length, unsure)
          : this.language.say("Numbers: {0}", numbers.length);
  }

  /**
   * What of it is a photo's or notes', and which of their pages is seen.
   * @private
   */
  showKind() {
    const {picture} = this.reading;
    const [pages, page] = [picture?.pages ?? 1, picture?.page ?? 1];
    const isInk = Boolean(picture?.isInk);
    if (this.view.classList.toggle("notes", isInk) !== this.isInk) {
      this.isInk = isInk;
      this.heading.textContent = isInk ? "Numbers in notes" : "Numbers in a photo";
    }
    this.pages.hidden = pages < 2;
    this.view.classList.toggle("paged", pages > 1);
    this.place.textContent = this.language.say("Page {0} of {1}", page, pages);
    this.previous.disabled = page <= 1;
    this.following.disabled = page >= pages;
  }

  /**
   * @param {number} page to be shown
   * @private
   */
  turn(page) {
    const {picture} = this.reading;
    if (picture && page !== picture.page && page >= 1 && page <= picture.pages) {
      picture.turn(page);
      this.stage.showPhoto(picture.canvas);
      if (this.numbers.find(this.selected)?.page !== page) {
        this.selected = 0;
      }
      this.show();
    }
  }

  /**
   * Takes a number in hand.
   * @param {number} id 0 lays it down
   * @param {boolean} byKeys
   * @param {boolean} onPhoto
   * @private
   */
  pick(id, byKeys, onPhoto) {
    if (!id) {
      if (this.selected) {
        this.put(this.selected);
      }
      return;
    }
    this.selected = id;
    this.onPhoto = onPhoto;
    this.turn(this.numbers.find(id)?.page ?? 0);
    this.show();
    this.stage.reveal(id);
    if (onPhoto) {
      this.listing.entryOf(id)?.scrollIntoView({block: "nearest"});
    }
    this.panel.focus(byKeys);
  }

  /**
   * With none in hand, the focus is where the number was picked.
   * @param {number} id
   * @private
   */
  put(id) {
    this.selected = 0;
    this.show();
    if (this.onPhoto && this.stage.boxOf(id)) {
      this.stage.focusBox(id);
    } else {
      (this.listing.entryOf(id) ?? this.stage.frame).focus({preventScroll: true});
    }
  }

  /**
   * The next one after that in hand, or from the start.
   * @param {boolean} byKeys
   * @private
   */
  pickUnsure(byKeys) {
    const numbers = this.numbers.all;
    const from = numbers.findIndex(({id}) => id === this.selected) + 1;
    const next = [...numbers.slice(from), ...numbers.slice(0, from)].find(({unsure}) => unsure);
    if (next) {
      this.pick(next.id, byKeys, false);
    }
  }

  /**
   * @param {!Quad} corners
   * @private
   */
  drawn(corners) {
    this.stage.setDrawing(false, false);
    this.onPhoto = true;
    this.corrections.draw(corners);
  }

  /** @param {number} steps -1 undoes, 1 does again */
  step(steps) {
    if (steps < 0 ? this.numbers.canUndo : this.numbers.canRedo) {
      this.say(steps < 0 ? "Undone" : "Redone");
      this.numbers.step(steps);
      if (this.selected && !this.numbers.find(this.selected)) {
        this.put(0);
      }
    }
  }

  /**
   * @param {boolean} draws
   * @param {boolean} byKeys
   * @private
   */
  showDrawing(draws, byKeys) {
    this.draw.setAttribute("aria-pressed", String(draws));
    this.say(!draws ? "" : byKeys ? MOVING : DRAWING);
  }

  /** @return {boolean} whether there was something to leave */
  escape() {
    const {isBusy} = this.reading;
    if (this.stage.isDrawing) {
      this.stage.setDrawing(false, false);
    } else if (this.selected) {
      this.put(this.selected);
    } else if (isBusy) {
      this.reading.stop();
    } else {
      return false;
    }
    return true;
  }

  /**
   * @param {!KeyboardEvent} event
   * @private
   */
  key(event) {
    const target = /** @type {!Element} */ (event.target);
    const id = Number(target.getAttribute("data-number") ?? 0);
    if (id && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      this.onPhoto = this.stage.view.contains(target);
      this.corrections.remove(id);
    }
  }
}
