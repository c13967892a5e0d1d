// A person's hand, learned by a script of its own, which is fetched with the first pad that names one.

import {later} from "./beside.js";
import {refuse} from "./refuse.js";

/** @type {function(): !Promise<!PersonalScript>} */
const personalScript = later("digitpad-personal");

const any = () => true;

/**
 * @param {string} name of the hand
 * @param {!PadPort} port
 * @return {!Promise<!Lesson>}
 */
export async function lessonOf(name, port) {
  return (await personalScript()).learn({
    name,
    refuse,
    heed: heed => port.heed(heed),
    ink: () => port.toData(),
    value: () => port.value(),
    probabilities: strokes => readStrokes(strokes, 1, "", any)?.digits[0].probabilities ?? [],
  });
}
