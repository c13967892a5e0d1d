// What is written on the pad, and what the pad reads, becomes the state, at most once a frame; then the network computes, and
// the sections that can be seen show it.

import {inkOf} from "./digits.js";
import {Section, State, View} from "./state.js";

/** What asks for a new pass of the network. */
const INPUTS = ["ink", "switches", "model"];

/**
 * The sections, each with what has changed since it showed that.
 * @type {!Array<{section: !Section, element: !Element, isSeen: boolean, changes: !Set<string>}>}
 */
const shown = [];
/** @type {!Set<string>} */
const changes = new Set();
let isAsked = false;
/** On paper all sections are seen. */
let isOnPaper = false;

/** A pass is made in slices, one a frame, of so many ms; while the pen moves, they are short. */
const SLICE_MILLIS = 10;
const MOVING_MILLIS = 5;
/** Where one takes longer, as it cannot be cut, it gives way to the pen: while that moves, there is one in a tenth of the time. */
const MOST_MILLIS = 25;
const SHARE = 10;
/** Where a pass took less than a frame has, the next one is made at once: nobody waits for another frame. */
const FRAME_MILLIS = 16;
/** How long the last slice took, and when it ended. */
let millis = 0;
let end = 0;
/** How long this pass has taken, and how long the one before took. */
let sum = 0;
let before = Infinity;
/** The next part of the pass that is being made; negative for none. */
let part = -1;
/** Whether another pass is due after that. */
let isLate = false;

/**
 * Who waits for a pass.
 * @type {!Array<function()>}
 */
const waiting = [];

/** Takes the pad's ink, if there may be more of it. */
let takeInk = () => {};

/** @param {!View} view */
function frame(view) {
  takeInk();
  isAsked = false;
  const {state, port} = view;
  isLate ||= INPUTS.some(name => changes.has(name));
  // Of the pen on its way every pass is made to its end, else there would be none. What it was before a stroke is of no use.
  if (isLate && (part <= 0 || !state.isMoving || changes.has("isMoving") || changes.has("switches"))) {
    isLate = false;
    part = 0;
    sum = 0;
    port.takeInk(state.ink);
  }
  if (part >= 0 && !(state.isMoving && millis > MOST_MILLIS && performance.now() - end < SHARE * millis) && goOn(view)) {
    changes.add("values");
  }
  if (part >= 0 || isLate) {
    ask(view);
  }
  for (const one of shown) {
    changes.forEach(name => one.changes.add(name));
  }
  changes.clear();
  showSeen(view);
  if (part < 0) {
    // Painted before.
    waiting.splice(0).forEach(go => { setTimeout(go); });
  }
}

/**
 * @param {!View} view
 * @return {!Promise<undefined>} when the network has computed what is asked for, and that is shown
 */
export const whole = view => new Promise(done => {
  waiting.push(done);
  ask(view);
});

/**
 * A slice of the pass.
 * @param {!View} view
 * @return {boolean} whether it was the last
 */
function goOn({port, state}) {
  const begin = performance.now();
  const parts = port.parts();
  do {
    port.part(part++);
    end = performance.now();
  } while (part < parts && (before < FRAME_MILLIS || end - begin < (state.isMoving ? MOVING_MILLIS : SLICE_MILLIS)));
  millis = end - begin;
  sum += millis;
  if (part < parts) {
    return false;
  }
  part = -1;
  before = sum;
  return true;
}

/**
 * Shows at once what has changed. What shows the network waits for the end of a pass: until then some of its numbers are of other
 * ink.
 * @param {!View} view
 */
export function showSeen(view) {
  for (const {section, isSeen, changes: due} of shown) {
    if ((isSeen || isOnPaper) && due.size > 0 && (part < 0 || !section.isOfNetwork)) {
      section.show(view.state, due, view);
      due.clear();
    }
  }
}

/**
 * The state with something else in it, to be shown in the next frame.
 * @param {!View} view
 * @param {!Object} changed
 */
export function change(view, changed) {
  Object.assign(view.state, changed);
  Object.keys(changed).forEach(name => changes.add(name));
  ask(view);
}

/** @param {!View} view */
function ask(view) {
  if (!isAsked) {
    isAsked = true;
    requestAnimationFrame(() => frame(view));
  }
}

/**
 * From now on these are shown, whenever they can be seen.
 * @param {!Array<!Section>} sections
 * @param {!View} view
 * @param {boolean=} areFirst whether they are shown before it is known what can be seen
 */
export function addSections(sections, view, areFirst = false) {
  const watcher = new IntersectionObserver(entries => {
    for (const {target, isIntersecting} of entries) {
      shown.find(({element}) => element === target).isSeen = isIntersecting;
    }
    showSeen(view);
  }, {rootMargin: "50px"});
  for (const section of sections) {
    const element = document.getElementById(section.id);
    section.build(/** @type {!HTMLElement} */ (element.querySelector(".body")), view);
    shown.push({section, element, isSeen: areFirst || !!section.isAlways, changes: new Set([...Object.keys(view.state), "values"])});
    if (!section.isAlways) {
      watcher.observe(element);
    }
  }
}

/**
 * Shows another network.
 * @param {!View} view that has it
 */
export function rebuild(view) {
  for (const one of shown) {
    if (one.section.isOfNetwork) {
      one.section.build(/** @type {!HTMLElement} */ (one.element.querySelector(".body")), view);
      Object.keys(view.state).forEach(name => one.changes.add(name));
    }
  }
  millis = 0;
  before = Infinity;
  part = -1;
  change(view, {row: 0, map: 0, y: 0, x: 0, isChosen: false, label: -1, model: view.state.model + 1});
}

/**
 * @param {!DigitPad} pad
 * @param {!View} view
 * @param {number} wanted which digit of the first answer is looked into; negative for the last
 */
export function follow(pad, view, wanted) {
  const {state} = view;
  let isMore = false;
  takeInk = () => {
    if (!isMore) {
      return;
    }
    isMore = false;
    const strokes = pad.toData();
    const digits = state.answer?.digits.length ?? 0;
    const digit = Math.min(state.digit, Math.max(0, digits - 1));
    change(view, {strokes, digit, ink: inkOf(strokes, state.answer, digit)});
  };
  const more = () => {
    isMore = true;
    ask(view);
  };
  addEventListener("beforeprint", () => {
    isOnPaper = true;
    showSeen(view);
  });
  addEventListener("afterprint", () => { isOnPaper = false; });
  pad.addEventListener("recognize", event => {
    const answer = /** @type {!CustomEvent<?Recognition>} */ (event).detail;
    const before = state.answer?.digits.length ?? 0;
    const count = answer?.digits.length ?? 0;
    // Whoever writes one more digit looks into that.
    const last = wanted >= 0 && wanted < count ? wanted : count - 1;
    change(view, {answer, digit: count > before ? last : Math.min(state.digit, Math.max(0, count - 1))});
    wanted = count > 0 ? -1 : wanted;
    more();
  });
  pad.addEventListener("strokestart", () => change(view, {isMoving: true}));
  pad.addEventListener("strokeend", () => {
    change(view, {isMoving: false});
    more();
  });
  // Where reading takes long, the pad reads when the pen rests; what the network sees comes all the same.
  pad.addEventListener("pointermove", () => {
    if (state.isMoving) {
      more();
    }
  }, {passive: true});
}
