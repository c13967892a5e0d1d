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

/** A network that takes longer gives way to the pen: while that moves, it computes for a tenth of the time. */
const MOST_MILLIS = 25;
const SHARE = 10;
/** How long the last pass took, and when it ended. */
let millis = 0;
let end = 0;
let isLate = false;

/** Takes the pad's ink, if there may be more of it. */
let takeInk = () => {};

/** @param {!View} view */
function frame(view) {
  takeInk();
  isAsked = false;
  const {state, port} = view;
  const isDue = isLate || INPUTS.some(name => changes.has(name));
  const begin = performance.now();
  isLate = isDue && state.isMoving && millis > MOST_MILLIS && begin - end < SHARE * millis;
  if (isDue && !isLate) {
    port.takeInk(state.ink);
    port.run(0);
    end = performance.now();
    millis = end - begin;
    changes.add("values");
  }
  for (const one of shown) {
    changes.forEach(name => one.changes.add(name));
  }
  changes.clear();
  showSeen(view);
}

/**
 * Shows at once what has changed.
 * @param {!View} view
 */
export function showSeen(view) {
  for (const {section, isSeen, changes: due} of shown) {
    if (isSeen && due.size > 0) {
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
    shown.push({section, element, isSeen: areFirst, changes: new Set([...Object.keys(view.state), "values"])});
    watcher.observe(element);
  }
  // On paper all of them are seen.
  addEventListener("beforeprint", () => {
    shown.forEach(one => { one.isSeen = true; });
    showSeen(view);
  });
}

/**
 * Shows another network.
 * @param {!View} view that has it
 */
export function rebuild(view) {
  for (const one of shown) {
    one.element.toggleAttribute("hidden", !!one.section.isOfOurs && view.port !== view.own.port);
    if (one.section.isOfNetwork) {
      one.section.build(/** @type {!HTMLElement} */ (one.element.querySelector(".body")), view);
      Object.keys(view.state).forEach(name => one.changes.add(name));
    }
  }
  millis = 0;
  change(view, {row: 0, map: 0, y: 0, x: 0, isChosen: false, label: -1, model: view.state.model + 1});
}

/**
 * @param {!DigitPad} pad
 * @param {!View} view
 */
export function follow(pad, view) {
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
  pad.addEventListener("recognize", event => {
    const answer = /** @type {!CustomEvent<?Recognition>} */ (event).detail;
    const before = state.answer?.digits.length ?? 0;
    const count = answer?.digits.length ?? 0;
    // Whoever writes one more digit looks into that.
    change(view, {answer, digit: count > before ? count - 1 : Math.min(state.digit, Math.max(0, count - 1))});
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
