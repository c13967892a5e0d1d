// Other readings, to be picked.

import {make} from "./dom.js";

const LEAST_CONFIDENCE = 0.02;

/**
 * @param {!HTMLElement} group that they are shown in
 * @param {?Recognition} answer
 * @param {number} minConfidence an answer of less is not taken, but offered
 */
export function offerOthers(group, answer, minConfidence) {
  const doubtful = answer && answer.certainty !== "certain" ? answer.alternatives : [];
  const refused = answer && answer.confidence < minConfidence;
  // Of a number the second is enough: each of its digits has others of its own.
  const others = doubtful.slice(refused ? 0 : 1, answer && answer.text.length > 1 ? 2 : undefined)
      .filter(other => other.confidence >= LEAST_CONFIDENCE);
  group.hidden = others.length === 0;
  group.replaceChildren(...others.map(({text}) =>
    make("button", {"type": "button", "part": "candidate", "data-pick": text}, text)));
}
