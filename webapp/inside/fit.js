// Ink in a picture of the page.

/** @typedef {{scale: number, left: number, top: number}} */
export let Fit;

/**
 * How wide pictures are that take all of the page's width: as large as they are shown, so that what is written in them can be
 * read on a phone.
 * @return {number} in CSS px
 */
export const wide = () => window.matchMedia("(width < 640px)").matches ? 344 : 640;

/**
 * How ink fits into a picture.
 * @param {!Strokes} strokes
 * @param {number} width
 * @param {number} height
 * @param {number} room that stays free at each side
 * @return {!Fit}
 */
export function fitted(strokes, width, height, room) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (const {x, y} of stroke) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const scale = Math.min((width - 2 * room) / Math.max(1, right - left), (height - 2 * room) / Math.max(1, bottom - top), 2);
  return {scale, left: width / 2 - scale * (left + right) / 2, top: height / 2 - scale * (top + bottom) / 2};
}

/**
 * A canvas to draw on in CSS px, sharp on any screen.
 * @param {!HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 * @return {!CanvasRenderingContext2D} empty
 */
export function cleared(canvas, width, height) {
  const ratio = Math.min(3, Math.max(1, window.devicePixelRatio));
  const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/**
 * @param {!CanvasRenderingContext2D} context
 * @param {!Strokes} strokes
 * @param {!Fit} fit
 * @param {string} color
 */
export function drawInk(context, strokes, {scale, left, top}, color) {
  context.strokeStyle = color;
  context.lineWidth = 3;
  context.lineCap = context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    // A dot is a line of no length, which round ends make one.
    [stroke[0], ...stroke].forEach(({x, y}) => context.lineTo(x * scale + left, y * scale + top));
    context.stroke();
  }
}
