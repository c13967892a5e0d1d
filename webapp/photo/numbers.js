// The numbers of a photo, in reading order, and what a person does to them. Each change makes a new list; the lists of before
// are what undo goes back to.

import {around, cut, frameOf, middle, Quad, within} from "./quads.js";

/**
 * A digit or mark, and how far along its number its middle is, in px.
 * @typedef {{
 *   text: string,
 *   at: number,
 * }}
 */
export let Sign;

/**
 * One number; page counts from 1; others are the texts that it may be besides. Row and column are -1 outside of a table.
 * @typedef {{
 *   id: number,
 *   text: string,
 *   unsure: boolean,
 *   others: !Array<string>,
 *   corners: !Quad,
 *   signs: !Array<!Sign>,
 *   line: number,
 *   row: number,
 *   column: number,
 *   page: number,
 * }}
 */
export let PhotoNumber;

let ids = 0;

/**
 * What was read in a place.
 * @param {?} read a number of DigitPad.recognizePage, or what DigitPad.recognize has read
 * @param {!Quad} corners in px of the photo
 * @param {function(!Array<number>): !Array<number>} toPhoto from the picture that was read
 * @return {!PhotoNumber}
 */
export function numberOf(read, corners, toPhoto) {
  const {text, unsure, alternatives, digits, line = -1, row = -1, column = -1, page = 1} = read;
  const frame = frameOf(corners);
  return {
    id: ++ids, text, unsure: unsure || !text, corners, line, row, column, page,
    others: alternatives.map(other => other.text).filter(other => other && other !== text),
    // A picture of one digit has none.
    signs: digits.filter(({box}) => box).map(({text: sign, box: {x, y, width, height}}) =>
      ({text: sign, at: within(frame, toPhoto([x + width / 2, y + height / 2]))[0]})),
  };
}

/** What is on the left and on the right of each place where a number may be cut, the widest gap first. */
export class Cut {
  /**
   * @param {string} left
   * @param {string} right
   * @param {number} at how far along the number
   * @param {number} gap
   */
  constructor(left, right, at, gap) {
    /** @const */
    this.left = left;
    /** @const */
    this.right = right;
    /** @const */
    this.at = at;
    /** @const */
    this.gap = gap;
  }

  /**
   * In the order of the places.
   * @param {!PhotoNumber} number
   * @return {!Array<!Cut>} the middle of its box, if it has less than two signs
   */
  static all({text, signs, corners}) {
    if (signs.length < 2 || signs.length !== [...text].length) {
      const signsOfText = [...text];
      const {width} = frameOf(corners);
      const count = Math.max(2, signsOfText.length);
      return Array.from({length: count - 1}, (_, i) => new Cut(signsOfText.slice(0, i + 1).join(""),
          signsOfText.slice(i + 1).join(""), width * (i + 1) / count, 0));
    }
    return signs.slice(1).map(({at}, i) => new Cut(signs.slice(0, i + 1).map(sign => sign.text).join(""),
        signs.slice(i + 1).map(sign => sign.text).join(""), (signs[i].at + at) / 2, at - signs[i].at));
  }
}

export class PhotoNumbers {
  /** @param {function()} changed hears of every change */
  constructor(changed) {
    /** @private @const */
    this.changed = changed;
    /** @private {!Array<!Array<!PhotoNumber>>} */
    this.history = [[]];
    /** @private {number} */
    this.now = 0;
  }

  /** @return {!Array<!PhotoNumber>} in reading order */
  get all() {
    return this.history[this.now];
  }

  /** @return {boolean} */
  get canUndo() {
    return this.now > 0;
  }

  /** @return {boolean} */
  get canRedo() {
    return this.now < this.history.length - 1;
  }

  /**
   * Those of a photo that has just been read; there is no way back to another one's.
   * @param {!Array<!PhotoNumber>} numbers
   */
  begin(numbers) {
    this.history = [numbers];
    this.now = 0;
    this.changed();
  }

  /**
   * More of that photo: of pages that come after those that are here, whatever a person has done meanwhile.
   * @param {!Array<!PhotoNumber>} numbers
   */
  grow(numbers) {
    // What was drawn on a page may have come before its numbers.
    this.history = this.history.map(all => [...all, ...numbers].sort((one, other) => one.page - other.page));
    this.changed();
  }

  /** @return {function()} what brings all back that is here now */
  keep() {
    const {history, now} = this;
    return () => {
      this.history = history;
      this.now = now;
      this.changed();
    };
  }

  /** @param {!Array<!PhotoNumber>} numbers in place of all */
  put(numbers) {
    this.history = [...this.history.slice(0, this.now + 1), numbers];
    this.now++;
    this.changed();
  }

  /** @param {number} steps -1 undoes, 1 does again */
  step(steps) {
    const to = this.now + steps;
    if (to >= 0 && to < this.history.length) {
      this.now = to;
      this.changed();
    }
  }

  /**
   * @param {number} id
   * @return {!PhotoNumber|undefined}
   */
  find(id) {
    return this.all.find(number => number.id === id);
  }

  /**
   * The number that another may be joined with: the next in its line.
   * @param {number} id
   * @return {!PhotoNumber|undefined}
   */
  after(id) {
    const at = this.all.findIndex(number => number.id === id);
    const next = this.all[at + 1];
    return next && next.line === this.all[at].line ? next : undefined;
  }

  /**
   * A person says what it is.
   * @param {number} id
   * @param {string} text
   */
  set(id, text) {
    this.put(this.all.map(number => number.id === id ? {...number, text, unsure: false, signs: text === number.text ? number.signs : [],
      others: [number.text, ...number.others].filter(other => other && other !== text)} : number));
  }

  /** @param {number} id */
  remove(id) {
    this.put(this.all.filter(number => number.id !== id));
  }

  /**
   * @param {number} id
   * @param {!Cut} where
   * @return {!Array<!Quad>} of its two parts
   */
  parts(id, where) {
    return cut(this.find(id).corners, where.at);
  }

  /**
   * Two numbers where there was one. In a table the second goes into the next cell, if nothing is there.
   * @param {number} id
   * @param {!PhotoNumber} left
   * @param {!PhotoNumber} right
   */
  split(id, left, right) {
    const {line, row, column} = this.find(id);
    const isFree = row >= 0 && this.all.some(number => number.column === column + 1)
        && !this.all.some(number => number.row === row && number.column === column + 1);
    this.put(this.all.flatMap(number => number.id === id
      ? [{...left, line, row, column}, {...right, line, row, column: isFree ? column + 1 : column}] : [number]));
  }

  /**
   * About a number and the next.
   * @param {number} id
   * @return {!Quad}
   */
  joined(id) {
    return around([this.find(id).corners, this.after(id).corners]);
  }

  /**
   * One number where there were two.
   * @param {number} id of the first
   * @param {!PhotoNumber} whole
   */
  join(id, whole) {
    const {line, row, column} = this.find(id);
    const next = this.after(id);
    this.put(this.all.filter(number => number !== next)
      .map(number => number.id === id ? {...whole, line, row, column} : number));
  }

  /**
   * One more, where it belongs on its page: into the line of the nearest beside it, else between two lines.
   * @param {!PhotoNumber} drawn
   */
  add(drawn) {
    const here = middle(drawn.corners);
    const offsets = this.all.map(({corners, page}) => {
      const frame = frameOf(corners);
      const [along, across] = within(frame, here);
      return {along: along - frame.width / 2, isBeside: page === drawn.page && across > 0 && across < frame.height};
    });
    const beside = offsets.reduce((best, {along, isBeside}, i) =>
      isBeside && (best < 0 || Math.abs(along) < Math.abs(offsets[best].along)) ? i : best, -1);
    const at = beside < 0 ? this.all.findIndex(({corners, page}) => page > drawn.page || page === drawn.page && middle(corners)[1] > here[1])
      : beside + (offsets[beside].along > 0 ? 1 : 0);
    const index = at < 0 ? this.all.length : at;
    const before = this.all[index - 1]?.line ?? -2;
    const line = beside < 0 ? (before + (this.all[index]?.line ?? before + 2)) / 2 : this.all[beside].line;
    this.put([...this.all.slice(0, index), {...drawn, line, ...this.cell(this.all[beside], here)}, ...this.all.slice(index)]);
  }

  /**
   * The empty cell of the table that a place is in.
   * @param {!PhotoNumber|undefined} neighbour in its line
   * @param {!Array<number>} here
   * @return {{row: number, column: number}}
   * @private
   */
  cell(neighbour, here) {
    const row = neighbour?.row ?? -1;
    const column = this.all.filter(({page}) => page === neighbour?.page).find(number => {
      const frame = frameOf(number.corners);
      const [along] = within(frame, here);
      return number.column >= 0 && along > 0 && along < frame.width;
    })?.column ?? -1;
    const isTaken = this.all.some(number => number.row === row && number.column === column);
    return row < 0 || column < 0 || isTaken ? {row: -1, column: -1} : {row, column};
  }
}
