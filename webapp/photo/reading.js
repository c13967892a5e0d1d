// The photo that is shown, and reading it: how far that is, and how it is stopped.

import {make} from "../element/dom.js";
import {mayBeInk} from "../element/ink-kind.js";
import {isNotes, isNotesName} from "../page/notes.js";
import {wholeOf} from "../page/parts.js";
import {Notes} from "./notes.js";
import {PhotoNumber, PhotoNumbers} from "./numbers.js";
import {Picture} from "./picture.js";
import {Quad} from "./quads.js";

/** Numbers that come page by page are shown so seldom that this takes a small part of the time, however many there are. */
const SPARINGLY = 9;

/** The page in one file does not. */
export const opensNotes = Boolean(window.digitPadPage);

export class Reading {
  /**
   * @param {!DigitPadFunctions} reader
   * @param {!PhotoNumbers} numbers
   * @param {!PageLanguage} language
   * @param {{
   *   shown: function(!HTMLCanvasElement),
   *   busy: function(boolean),
   *   say: function(string),
   *   fail: function(string),
   *   allow: function(): string,
   *   ended: function(boolean),
   * }} host hears which photo, or page of ink, is shown, whether something is being read, what has happened, what is wrong, that
   *   reading has ended, and whether its tool had the focus; knows the signs that are read
   */
  constructor(reader, numbers, language, host) {
    /** @private @const */
    this.reader = reader;
    /** @private @const */
    this.numbers = numbers;
    /** @private @const */
    this.language = language;
    /** @private @const */
    this.host = host;
    /** @type {?Picture} */
    this.picture = null;
    /** @type {boolean} whether all of it has been */
    this.isRead = false;
    /** @private {?AbortController} stops what is being read */
    this.stopper = null;
    /** @private @const */
    this.progress = /** @type {!HTMLProgressElement} */ (make("progress", {"max": 1, "aria-label": "Reading the photo"}));
    const stop = make("button", {"type": "button"}, "Stop");
    stop.addEventListener("click", () => this.stop());
    /** @const */
    this.view = make("div", {"class": "reading", "hidden": ""}, this.progress, stop);
  }

  /** Nothing more is read. */
  stop() {
    this.stopper?.abort();
  }

  /**
   * Shows a photo and reads it. What was there before stays, if that fails.
   * @param {!Array<!File>} files the one that others are parts of is taken, or else the first
   */
  async open(files) {
    await this.attempt(async stopper => {
      const whole = await wholeOf(files);
      const isFirst = !whole && files.length > 1;
      if (isFirst) {
        this.host.say(this.language.say("The first of {0} files is read.", files.length));
      }
      await this.replace(await this.opened(whole ?? files[0], files, stopper), stopper);
      if (!isFirst) {
        this.host.say("");
      }
    });
  }

  /**
   * @param {!File} file
   * @param {!Array<!File>} beside what it may name
   * @param {!AbortController} stopper
   * @return {!Promise<!Picture>}
   * @private
   */
  async opened(file, beside, stopper) {
    const {signal} = stopper;
    if (!opensNotes && await isNotes(file)) {
      throw new Error("This page, which is one small file, opens photos. Under “Bring your own model, or notes” it says where those are opened.");
    }
    if (opensNotes && await mayBeInk(file)) {
      const opening = Notes.opened(file, beside, this.reader, this.host.allow(), signal, this.tellOf(signal));
      const notes = await this.stoppable(signal, opening).catch(error => {
        throw signal.aborted ? error
          : new Error(this.language.say("The file could not be read: {0}", /** @type {!Error} */ (error).message));
      });
      if (notes) {
        return notes;
      }
      if (isNotesName(file.name)) {
        throw new Error(this.language.say("{0} is damaged, or not what its name says. Copy or export it again.", file.name));
      }
    }
    return Picture.of(file).catch(() => {
      throw new Error(this.language.say("This browser cannot open {0}. Save it as JPEG or PNG, and choose that.", file.name));
    });
  }

  /**
   * At once, whatever is still going on.
   * @param {!AbortSignal} signal
   * @param {!Promise<?>} work
   * @return {!Promise<?>}
   * @private
   */
  stoppable(signal, work) {
    return Promise.race([work, new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), {once: true}))]);
  }

  /**
   * @param {!AbortSignal} signal
   * @return {function(number)} shows how much is done, of 1
   * @private
   */
  tellOf(signal) {
    return done => {
      if (!signal.aborted) {
        this.progress.value = done;
      }
    };
  }

  /** The same photo, with other signs allowed. */
  async again() {
    if (this.picture) {
      await this.attempt(async stopper => {
        /** @type {!Array<!PhotoNumber>} */
        const numbers = [];
        await this.read(stopper, more => numbers.push(...more));
        this.numbers.put(numbers);
        this.host.say("");
      });
    }
  }

  /**
   * @param {!Picture} picture
   * @param {!AbortController} stopper
   * @private
   */
  async replace(picture, stopper) {
    const before = this.picture;
    const wasRead = this.isRead;
    const restore = this.numbers.keep();
    try {
      stopper.signal.throwIfAborted();
      this.picture = picture;
      this.isRead = false;
      this.numbers.begin([]);
      this.host.shown(picture.canvas);
      await this.read(stopper, numbers => this.numbers.grow(numbers));
      before?.close();
    } catch (error) {
      // A photo that is read in its place has taken it over.
      if (before && this.stopper === stopper) {
        this.picture = before;
        this.isRead = wasRead;
        this.host.shown(before.canvas);
        restore();
        picture.close();
      }
      throw error;
    }
  }

  /**
   * @param {!AbortController} stopper
   * @param {function(!Array<!PhotoNumber>)} found gets them, perhaps in parts
   * @private
   */
  async read({signal}, found) {
    /** @type {!Array<!PhotoNumber>} */
    let waiting = [];
    let next = 0;
    const give = () => {
      const start = performance.now();
      found(waiting);
      waiting = [];
      next = performance.now() + SPARINGLY * (performance.now() - start);
    };
    const reading = this.picture.read(this.reader, this.host.allow(), signal, this.tellOf(signal), numbers => {
      waiting.push(...numbers);
      if (waiting.length > 0 && !signal.aborted && performance.now() >= next) {
        give();
      }
    });
    try {
      await this.stoppable(signal, reading);
    } catch (error) {
      throw signal.aborted ? error
        : new Error(this.language.say("The photo could not be read: {0}", /** @type {!Error} */ (error).message));
    } finally {
      // A photo that is read in its place has taken it over.
      if (this.stopper?.signal === signal) {
        give();
      }
    }
    this.isRead = true;
  }

  /**
   * @param {function(!AbortController): !Promise} read
   * @private
   */
  async attempt(read) {
    this.stopper?.abort();
    const stopper = new AbortController();
    this.stopper = stopper;
    this.host.fail("");
    this.host.say("Reading the photo");
    this.progress.removeAttribute("value");
    this.view.hidden = false;
    this.host.busy(true);
    try {
      await read(stopper);
    } catch (error) {
      if (this.stopper === stopper) {
        if (stopper.signal.aborted) {
          this.host.say("Stopped");
        } else {
          this.host.say("");
          this.host.fail(/** @type {!Error} */ (error).message);
        }
      }
    }
    if (this.stopper === stopper) {
      const hadFocus = this.view.contains(document.activeElement);
      this.stopper = null;
      this.view.hidden = true;
      this.host.busy(false);
      this.host.ended(hadFocus);
    }
  }

  /**
   * The numbers in boxes.
   * @param {!Array<!Quad>} quads
   * @return {!Promise<!Array<!PhotoNumber>>} none, if that failed or there is another photo by then
   */
  async readIn(quads) {
    const picture = /** @type {!Picture} */ (this.picture);
    /** @type {!Array<!PhotoNumber>} */
    const numbers = [];
    this.host.fail("");
    this.host.busy(true);
    try {
      for (const corners of quads) {
        numbers.push(await picture.readIn(this.reader, corners, this.host.allow()));
      }
    } catch (error) {
      this.host.fail(/** @type {!Error} */ (error).message);
      return [];
    } finally {
      this.host.busy(this.isBusy);
    }
    return picture === this.picture ? numbers : [];
  }

  /** @return {boolean} */
  get isBusy() {
    return this.stopper !== null;
  }
}
