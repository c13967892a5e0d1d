// A hand, which all pads of a name share: the digits that are kept of it, and what they teach.

import {bounded, dataOf, digitsOf, inkOf} from "./kept-digits.js";
import {keep, stored} from "./storage.js";

/** @type {!Map<string, !Hand>} */
const hands = new Map();

export class Hand {
  /** @param {string} name where it is kept; empty: nowhere */
  constructor(name) {
    /** @private @const */
    this.name = name;
    /** @private {!Array<!KeptDigit>} */
    this.digits = [];
    /** @private {!Set<!PersonalPad>} */
    this.pads = new Set();
    /** @private {!WeakMap<!KeptDigit, {features: !Float32Array, general: !Float32Array}>} */
    this.known = new WeakMap();
    /** @private {?Heed} */
    this.heed = null;
    if (name) {
      stored(name).then(data => {
        // What was learned meanwhile comes after what is kept.
        const early = this.digits;
        if (data) {
          this.digits = bounded([...digitsOf(data) ?? [], ...early]);
          this.learn();
        }
      });
    }
  }

  /**
   * @param {string} name
   * @return {!Hand}
   */
  static of(name) {
    const hand = hands.get(name) ?? new Hand(name);
    if (name) {
      hands.set(name, hand);
    }
    return hand;
  }

  add(/** !PersonalPad */ pad) {
    this.pads.add(pad);
    if (this.heed) {
      pad.heed(this.heed);
    } else if (this.digits.length > 0) {
      this.learn();
    }
  }

  remove(/** !PersonalPad */ pad) {
    this.pads.delete(pad);
    pad.heed(null);
  }

  /** @return {!PersonalData} */
  data() {
    return dataOf(this.digits);
  }

  /**
   * Puts digits in the place of others.
   * @param {!Array<!KeptDigit>} gone
   * @param {!Array<!KeptDigit>} come
   */
  swap(gone, come) {
    if (gone.length + come.length === 0) {
      return;
    }
    this.replace([...this.digits.filter(one => !gone.includes(one)), ...come]);
  }

  replace(/** !Array<!KeptDigit> */ digits) {
    this.digits = bounded(digits);
    if (this.name) {
      keep(this.name, this.digits.length > 0 ? this.data() : null);
    }
    this.learn();
  }

  /** @private */
  learn() {
    const pad = [...this.pads][0];
    if (!pad) {
      return;
    }
    const known = this.digits.map(one => this.know(one, pad));
    this.heed = known.length === 0 || known.some(one => one.general.length !== 10) ? null
        : learnHand(Int32Array.from(this.digits.map(one => one.digit)), known.map(one => one.features), known.map(one => one.general));
    this.pads.forEach(one => one.heed(this.heed));
  }

  /**
   * @param {!KeptDigit} digit
   * @param {!PersonalPad} pad
   * @return {{features: !Float32Array, general: !Float32Array}}
   * @private
   */
  know(digit, pad) {
    let known = this.known.get(digit);
    if (!known) {
      const points = digit.strokes.flat();
      known = {
        features: featuresOf(Int32Array.from(digit.strokes.map(stroke => stroke.length)), Float64Array.from(points.flat())),
        general: Float32Array.from(pad.probabilities(inkOf(digit))),
      };
      this.known.set(digit, known);
    }
    return known;
  }
}
