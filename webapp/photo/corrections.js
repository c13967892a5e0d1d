// What a person does to the number in hand. What is split, joined or drawn is read where it stands.

import {Cut, numberOf, PhotoNumber, PhotoNumbers} from "./numbers.js";
import {Quad} from "./quads.js";

export class Corrections {
  /**
   * @param {!PhotoNumbers} numbers
   * @param {!PageLanguage} language
   * @param {{
   *   read: function(!Array<!Quad>): !Promise<!Array<!PhotoNumber>>,
   *   say: function(string),
   *   hold: function(number),
   *   put: function(number),
   * }} host reads numbers in boxes, none if there is another photo by then; says what was done; takes a number in hand; puts
   *   the focus on one, with none in hand
   */
  constructor(numbers, language, host) {
    /** @private @const */
    this.numbers = numbers;
    /** @private @const */
    this.language = language;
    /** @private @const */
    this.host = host;
  }

  /**
   * @param {number} id
   * @param {string} text
   */
  set(id, text) {
    this.host.say(this.language.say("Put right: {0}", text));
    this.numbers.set(id, text);
    this.host.put(id);
  }

  /** @param {number} id */
  remove(id) {
    const at = this.numbers.all.findIndex(number => number.id === id);
    if (at < 0) {
      return;
    }
    this.host.say(this.language.say("Removed: {0}", this.numbers.all[at].text || "–"));
    this.numbers.remove(id);
    this.host.put((this.numbers.all[at] ?? this.numbers.all[at - 1])?.id ?? 0);
  }

  /**
   * Each part is read; where that gives nothing, it is what the whole was read as.
   * @param {number} id
   * @param {!Cut} cut
   */
  async split(id, cut) {
    const before = this.numbers.all;
    const parts = await this.host.read(this.numbers.parts(id, cut));
    if (parts.length === 2 && before === this.numbers.all) {
      const [left, right] = parts.map((part, i) => part.text ? part
        : numberOf({"text": i ? cut.right : cut.left, "unsure": true, "alternatives": [], "digits": []}, part.corners, point => point));
      this.host.say(this.language.say("Split: {0} and {1}", left.text || "–", right.text || "–"));
      this.numbers.split(id, left, right);
      this.host.hold(left.id);
    }
  }

  /** @param {number} id of the first; what both were surely read as, or a person has said, stays */
  async join(id) {
    const before = this.numbers.all;
    const [first, next] = [this.numbers.find(id), this.numbers.after(id)];
    if (!first || !next) {
      return;
    }
    const together = first.text + next.text;
    const [read] = await this.host.read([this.numbers.joined(id)]);
    if (read && before === this.numbers.all) {
      const stays = read.text !== together && (!read.text || !first.unsure && !next.unsure);
      const whole = /** @type {!PhotoNumber} */ (stays ? {...read, text: together, unsure: first.unsure || next.unsure, signs: [],
        others: [read.text, ...read.others].filter(other => other && other !== together)} : read);
      this.host.say(this.language.say("Joined: {0}", whole.text || "–"));
      this.numbers.join(id, whole);
      this.host.hold(whole.id);
    }
  }

  /** @param {!Quad} corners */
  async draw(corners) {
    const [number] = await this.host.read([corners]);
    if (number) {
      this.host.say(number.text ? this.language.say("Read: {0}", number.text) : "Nothing was read here");
      this.numbers.add(number);
      this.host.hold(number.id);
    }
  }
}
