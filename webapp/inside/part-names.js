// What a part of ink is called: by what it looks like, where that is clear, else by when it was written; and where it is.

import {figure, say} from "./words.js";

/** Lines that are shorter than this are called short, of the ink's greater side. */
const SHORT = 0.4;
const SHORT_LINES = {
  "the upright line": "the short upright line",
  "the line across": "the short line across",
  "the slanting line": "the short slanting line",
};
/** What has a place in its stroke besides. */
const HOOK = "the hook";
/** What is this high goes from top to bottom, of the ink's greater side; of both its sides, everywhere. */
const ALL = 0.75;
/** So far from the middle a place is at a side, of the greater of width and height. */
const SIDE = 1 / 6;
/** Row by row. */
const PLACES = ["top left", "top", "top right", "left", "in the middle", "right", "bottom left", "bottom", "bottom right"];

/**
 * @param {!Array<!InkPoint>} points
 * @return {{x: number, y: number, width: number, height: number, extent: number}} the middle of their box, and its sides
 */
export function boxOf(points) {
  const [left, top] = [Math.min(...points.map(({x}) => x)), Math.min(...points.map(({y}) => y))];
  const [right, bottom] = [Math.max(...points.map(({x}) => x)), Math.max(...points.map(({y}) => y))];
  const [width, height] = [right - left, bottom - top];
  return {x: (left + right) / 2, y: (top + bottom) / 2, width, height, extent: Math.max(width, height, 1e-9)};
}

/**
 * @param {!WhyPart} part
 * @param {number} extent of all the ink
 * @return {string} nothing where it is unclear
 */
function shapeOf({shape, number, points}, extent) {
  if (shape === HOOK) {
    return say(number === 0 ? "the hook at the beginning" : "the hook at the end");
  }
  const isShort = boxOf(points).extent < SHORT * extent;
  return shape && say(isShort && SHORT_LINES[shape] || shape);
}

/**
 * When it was written.
 * @param {!Strokes} ink
 * @param {!WhyPart} part
 * @return {string}
 */
function stretchOf(ink, {stroke, number, of}) {
  const stretch = number === 0 ? say("the beginning") : number === of - 1 ? say("the end")
    : of === 3 ? say("the middle") : say("part {0}", figure(number + 1));
  return ink.length === 1 ? of === 1 ? say("all of it") : stretch
    : of === 1 ? say("stroke {0}", figure(stroke + 1)) : say("stroke {0}: {1}", figure(stroke + 1), stretch);
}

/**
 * @param {!WhyPart} part
 * @param {{x: number, y: number, width: number, height: number, extent: number}} whole
 * @return {string} nothing where it is everywhere
 */
function placeOf({points}, whole) {
  const part = boxOf(points);
  const [isHigh, isWide] = [part.height >= ALL * whole.extent, part.width >= ALL * whole.extent];
  const isAll = part.height >= ALL * whole.height && part.width >= ALL * whole.width;
  const third = (/** number */ at, /** number */ middle) => {
    const away = (at - middle) / whole.extent;
    return away < -SIDE ? 0 : away > SIDE ? 2 : 1;
  };
  return isAll ? "" : isHigh ? say("from top to bottom")
    : say(PLACES[3 * third(part.y, whole.y) + (isWide ? 1 : third(part.x, whole.x))]);
}

/**
 * What the parts of ink are called, such as "the line across, top"; no two of them the same.
 * @param {!Strokes} ink
 * @param {!Array<!WhyPart>} parts
 * @return {!Array<string>}
 */
export function partNames(ink, parts) {
  const whole = boxOf(ink.flat());
  const names = parts.map(part => {
    const [name, place] = [shapeOf(part, whole.extent) || stretchOf(ink, part), placeOf(part, whole)];
    return place ? say("{0}, {1}", name, place) : name;
  });
  return names.map((name, i) => names.filter(other => other === name).length === 1 ? name
    : say("{0}: {1}", say("part {0}", figure(i + 1)), name));
}
