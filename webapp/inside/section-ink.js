// The ink as it is kept: strokes in the order and the direction in which they were written.

import {make} from "../element/dom.js";
import {fitted} from "./fit.js";
import {onShades} from "./shades.js";
import {Section, State} from "./state.js";
import {figure, say, tell, telling} from "./words.js";

const WIDTH = 320;
const HEIGHT = 200;
const ROOM = 16;
const RADIUS = 9;

/** @type {!HTMLCanvasElement} */
let canvas;
/** @type {!Element} */
let text;

/**
 * @param {!State} state
 * @return {string}
 */
function described({strokes}) {
  const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  return say("Strokes: {0}, points: {1}", figure(strokes.length), figure(points));
}

/** @param {!State} state */
function draw({strokes, ink}) {
  const ratio = canvas.width / WIDTH;
  const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const styles = getComputedStyle(canvas);
  const [inkColor, accent, paper] = ["--ink", "--accent", "--paper"].map(name => styles.getPropertyValue(name));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  if (strokes.length === 0) {
    return;
  }
  const {scale, left, top} = fitted(strokes, WIDTH, HEIGHT, ROOM);
  const chosen = new Set(ink.map(stroke => stroke[0]));
  strokes.forEach((stroke, i) => {
    context.globalAlpha = ink.length === 0 || chosen.has(stroke[0]) || stroke.some(point => chosen.has(point)) ? 1 : 0.4;
    context.strokeStyle = context.fillStyle = inkColor;
    context.lineWidth = 1.5;
    context.beginPath();
    stroke.forEach(({x, y}) => context.lineTo(x * scale + left, y * scale + top));
    context.stroke();
    stroke.forEach(({x, y}) => context.fillRect(x * scale + left - 1.5, y * scale + top - 1.5, 3, 3));
    arrows(context, stroke, scale, left, top, accent);
    const [{x, y}] = stroke;
    context.fillStyle = accent;
    context.beginPath();
    context.arc(x * scale + left, y * scale + top, RADIUS, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = paper;
    context.font = "600 12px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(figure(i + 1), x * scale + left, y * scale + top + 0.5);
  });
  context.globalAlpha = 1;
}

/** Arrows along a stroke, so many px apart. */
const APART = 48;

/**
 * @param {!CanvasRenderingContext2D} context
 * @param {!Array<!InkPoint>} stroke
 * @param {number} scale
 * @param {number} left
 * @param {number} top
 * @param {string} color
 */
function arrows(context, stroke, scale, left, top, color) {
  context.fillStyle = color;
  let way = APART / 2;
  for (let i = 1; i < stroke.length; i++) {
    const [dx, dy] = [stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y];
    const length = Math.hypot(dx, dy);
    way += length * scale;
    if (length > 0 && (way >= APART || (i === stroke.length - 1 && way > APART / 2))) {
      way = 0;
      const [ux, uy] = [dx / length, dy / length];
      const [x, y] = [stroke[i].x * scale + left, stroke[i].y * scale + top];
      context.beginPath();
      context.moveTo(x + 4 * ux, y + 4 * uy);
      context.lineTo(x - 5 * ux - 5 * uy, y - 5 * uy + 5 * ux);
      context.lineTo(x - 5 * ux + 5 * uy, y - 5 * uy - 5 * ux);
      context.fill();
    }
  }
}

/** @type {!Section} */
export const ink = {
  id: "ink",
  build(root) {
    canvas = /** @type {!HTMLCanvasElement} */ (make("canvas", {"role": "img", "aria-label": "Ink", "class": "ink"}));
    const ratio = Math.min(3, Math.max(1, window.devicePixelRatio));
    canvas.width = WIDTH * ratio;
    canvas.height = HEIGHT * ratio;
    text = telling("p", () => "", {"class": "figures"});
    root.append(canvas, text);
    onShades(() => draw(last));
  },
  show(state, changes) {
    last = state;
    draw(state);
    if (!state.isMoving && (changes.has("isMoving") || changes.has("strokes"))) {
      tell(text, () => described(state));
      tell(canvas, () => say("The strokes, numbered in their order, with arrows: {0}", described(state)), "aria-label");
    }
  },
};

/** @type {!State} */
let last;
