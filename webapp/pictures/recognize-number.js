// A picture of one number, for pages and programs.

import {DIGITS} from "../element/signs.js";
import {read} from "./recognize-page.js";
import {Work} from "./work.js";

/**
 * The probabilities of the ten digits, as far as a sign's alternatives tell.
 * @param {!PageSign} sign
 * @return {!Array<number>} that add up to 1
 */
function probabilitiesOf({alternatives}) {
  const of = (/** string */ digit) => alternatives.find(({text}) => text === digit)?.confidence ?? 0;
  const all = [...DIGITS].map(of);
  const sum = all.reduce((before, one) => before + one, 0);
  return all.map(one => sum > 0 ? one / sum : 1 / DIGITS.length);
}

/**
 * A number of a picture as what was read of ink.
 * @param {!PageNumber} number
 * @param {!PageReading} page that it is on
 * @param {number} most alternatives
 * @return {!Recognition}
 */
export function recognitionOf(number, {millis, engine}, most) {
  const {text, confidence, unsure, certainty, box} = number;
  const digits = number.digits.map(sign => ({
    text: sign.text, confidence: sign.confidence, certainty, chosen: false, alternatives: sign.alternatives, strokes: [],
    probabilities: probabilitiesOf(sign), box: sign.box,
  }));
  return {text, confidence, unsure, certainty, alternatives: number.alternatives.slice(0, most), digits, box, millis, engine};
}

/**
 * @param {string} call what messages begin with
 * @param {?} source a picture, as pages give it
 * @param {!NumberSettings} settings
 * @param {!Recognition} digit what the picture is as one digit
 * @param {!PictureUser} user
 * @return {!Promise<!Recognition>} the digit, unless there is a number, or a digit that is surer
 */
export async function recognizeNumber(call, source, settings, digit, user) {
  const {marks, most, pattern, alternatives} = settings;
  const page = await read(call, source, {marks, most, pattern, isNumber: true}, new Work(null, null), user);
  const [number] = page.numbers;
  const isBetter = number && (number.text.length > 1 || digit.unsure);
  return isBetter ? recognitionOf(number, page, alternatives) : digit;
}
