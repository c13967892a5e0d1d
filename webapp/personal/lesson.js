// What a pad teaches of the hand of who writes on it: digits that a person puts right, at once; those that are read right, when the
// number is left as it was read.

import {Hand} from "./hand.js";
import {compact, digitsOf} from "./kept-digits.js";

/**
 * A number as it was read last, with its ink.
 * @typedef {{answer: !Recognition, ink: !Strokes, value: string, isSettled: boolean}}
 */
let Sheet;

/**
 * Digits that were taken away, perhaps to be written again.
 * @typedef {{sheet: !Sheet, places: !Array<number>, isWhole: boolean}}
 */
let Removed;

/** A digit that is written after another was cleared may be another one; the same one, if the network thought of it. */
const LEAST_CHANCE = 0.02;

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
    /** @private {?Removed} */
    this.removed = null;
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
    const ink = this.pad.ink();
    const left = gone ?? this.sheet;
    this.removed = left && removed(left, ink, left === gone) || this.removed;
    if (gone && gone.isSettled) {
      const read = gone.answer.digits;
      this.hand.swap([], digits(gone, i => read[i].certainty === "certain" && !read[i].chosen ? read[i].text : ""));
    }
    const sheet = {answer, ink, value: this.pad.value(), isSettled: false};
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
    const {removed, sheet} = this;
    this.removed = null;
    if (sheet) {
      sheet.isSettled = true;
      if (removed) {
        this.hand.swap([], digits(removed.sheet, i => removed.places.includes(i) ? writtenAgain(removed, i, sheet.answer) : ""));
      }
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
 * What of a number is no longer there.
 * @param {!Sheet} sheet
 * @param {!Strokes} left
 * @param {boolean} isWhole all of it went: what was certain then was right, and what a person chose is learned already
 * @return {?Removed}
 */
function removed(sheet, left, isWhole) {
  const known = (/** !Array<!InkPoint> */ stroke) => `${stroke.length} ${stroke[0].x} ${stroke[0].y}`;
  const there = left.map(known);
  const places = sheet.answer.digits.flatMap(({strokes, certainty, chosen}, i) => {
    const isGone = isWhole ? certainty !== "certain" && !chosen
        : strokes.length > 0 && !chosen && strokes.every(stroke => sheet.ink[stroke] && !there.includes(known(sheet.ink[stroke])));
    return isGone ? [i] : [];
  });
  return places.length > 0 ? {sheet, places, isWhole} : null;
}

/**
 * What a digit that was taken away is, if it was written again: in a number at its place, and of a number as a whole
 * where nothing else of it is another.
 * @param {!Removed} removed
 * @param {number} place
 * @param {!Recognition} answer
 * @return {string} empty: nothing can be said
 */
function writtenAgain({sheet, places, isWhole}, place, {digits: now}) {
  const before = sheet.answer.digits;
  const {text, box: {x, y, width, height}, alternatives} = before[place];
  const isSame = () => before.length === now.length
      && now.every((one, i) => one.text === before[i].text || places.includes(i))
      && alternatives.some(one => one.text === now[place].text && one.confidence > LEAST_CHANCE);
  const inPlace = (/** !ReadDigit */ {box}) => box.x < x + width / 2 && x + width / 2 < box.x + box.width
      && box.y < y + height / 2 && y + height / 2 < box.y + box.height;
  if (isWhole && !isSame()) {
    return "";
  }
  const again = isWhole ? now[place] : now.find(inPlace);
  return again && again.certainty === "certain" && again.text !== text ? again.text : "";
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
