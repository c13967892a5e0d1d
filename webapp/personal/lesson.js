// What a pad teaches of the hand of who writes on it: digits that a person puts right, at once; those that are read right, when the
// number is left as it was read.

import {Hand} from "./hand.js";
import {compact, digitsOf} from "./kept-digits.js";

/**
 * A number as it was read last, with its ink.
 * @typedef {{answer: !Recognition, ink: !Strokes, value: string, isSettled: boolean}}
 */
let Sheet;

/** @implements {Lesson} */
class PadLesson {
  constructor(/** !PersonalPad */ pad) {
    /** @private @const */
    this.pad = pad;
    /** @private @const */
    this.hand = Hand.of(pad.name);
    /** @private {?Sheet} */
    this.sheet = null;
    /** @private {?Sheet} its ink is gone, and what of it was right is not known yet */
    this.gone = null;
    /** @private {!Array<!KeptDigit>} what was learned of the ink that is there */
    this.taught = [];
    this.hand.add(pad);
  }

  /** @override */
  read(answer) {
    if (!answer || answer.digits.length === 0) {
      this.gone = this.sheet ?? this.gone;
      this.sheet = null;
      this.taught = [];
      return;
    }
    const {gone} = this;
    this.gone = null;
    if (gone && gone.isSettled) {
      const read = gone.answer.digits;
      this.hand.swap([], digits(gone, i => read[i].certainty === "certain" && !read[i].chosen ? read[i].text : ""));
    }
    const sheet = {answer, ink: this.pad.ink(), value: this.pad.value(), isSettled: false};
    this.sheet = sheet;
    const chosen = digits(sheet, i => answer.digits[i].chosen ? answer.digits[i].text : "");
    if (JSON.stringify(chosen) !== JSON.stringify(this.taught)) {
      const before = this.taught;
      this.taught = chosen;
      this.hand.swap(before, chosen);
    }
  }

  /** @override */
  changed(value) {
    const {gone} = this;
    if (gone && !this.sheet && value) {
      this.gone = null;
      // Typed over: as many signs, of which the last are what the ink is.
      if (value.length === gone.value.length && value !== gone.value) {
        const from = value.length - gone.answer.digits.length;
        this.hand.swap([], digits(gone, i => from < 0 ? "" : value[from + i]));
      }
    }
    if (this.sheet) {
      this.sheet.value = value;
    }
  }

  /** @override */
  settled() {
    if (this.sheet) {
      this.sheet.isSettled = true;
    }
  }

  /** @override */
  get() {
    return this.hand.data();
  }

  /** @override */
  set(data) {
    const kept = digitsOf(data);
    if (!kept) {
      this.pad.refuse("digit-pad.personalData", data, "what it gives, {format: \"digitpad-hand\", digits: [{digit, strokes}]}, or nothing");
    }
    // What was learned of the ink that is there is not learned again.
    this.hand.replace(/** @type {!Array<!KeptDigit>} */ (kept));
  }

  /** @override */
  end() {
    this.hand.remove(this.pad);
  }
}

/**
 * The digits of a number whose strokes are theirs alone.
 * @param {!Sheet} sheet
 * @param {function(number): string} said what the digit of a place is; no digit: it is not learned
 * @return {!Array<!KeptDigit>}
 */
function digits({answer, ink}, said) {
  const shared = answer.digits.flatMap(one => one.strokes);
  const kept = [];
  answer.digits.forEach(({strokes}, i) => {
    const isAlone = strokes.length > 0
        ? strokes.every(stroke => ink[stroke] && shared.indexOf(stroke) === shared.lastIndexOf(stroke)) : answer.digits.length === 1;
    if (isAlone && /^\d$/.test(said(i))) {
      kept.push({digit: Number(said(i)), strokes: compact(strokes.length > 0 ? strokes.map(stroke => ink[stroke]) : ink)});
    }
  });
  return kept;
}

/**
 * @param {!PersonalPad} pad
 * @return {!Lesson}
 */
export const learn = pad => new PadLesson(pad);
