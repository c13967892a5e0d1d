// Boxes about what is written, turned as it is: four corners, from its upper left on clockwise, each [x, y] in px of the photo.

/** @typedef {!Array<!Array<number>>} */
export let Quad;

/**
 * A box by its own axes: from its upper left corner so far along what is written, and so far across.
 * @typedef {{
 *   x: number,
 *   y: number,
 *   angle: number,
 *   width: number,
 *   height: number,
 * }}
 */
export let Frame;

/**
 * @param {!Quad} corners
 * @return {!Frame}
 */
export function frameOf(corners) {
  const [[x, y], [rightX, rightY], , [lowX, lowY]] = corners;
  return {x, y, angle: Math.atan2(rightY - y, rightX - x),
    width: Math.hypot(rightX - x, rightY - y), height: Math.hypot(lowX - x, lowY - y)};
}

/**
 * From a box's own axes to the photo's.
 * @param {!Frame} frame
 * @param {number} along
 * @param {number} across
 * @return {!Array<number>}
 */
export function placed({x, y, angle}, along, across) {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [x + along * cos - across * sin, y + along * sin + across * cos];
}

/**
 * From the photo's axes to a box's own.
 * @param {!Frame} frame
 * @param {!Array<number>} point
 * @return {!Array<number>}
 */
export const within = ({x, y, angle}, [px, py]) => placed({x: 0, y: 0, angle: -angle, width: 0, height: 0}, px - x, py - y);

/**
 * @param {!Frame} frame
 * @param {number} left
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 * @return {!Quad}
 */
export const quadIn = (frame, left, top, right, bottom) =>
  [placed(frame, left, top), placed(frame, right, top), placed(frame, right, bottom), placed(frame, left, bottom)];

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @return {!Quad}
 */
export const rectangle = (x, y, width, height) => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];

/**
 * @param {!Quad} corners
 * @return {!Array<number>}
 */
export const middle = corners => [0, 1].map(axis => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);

/**
 * About some boxes, turned as the first.
 * @param {!Array<!Quad>} quads
 * @return {!Quad}
 */
export function around(quads) {
  const frame = frameOf(quads[0]);
  const corners = quads.flat().map(corner => within(frame, corner));
  const along = corners.map(([at]) => at);
  const across = corners.map(([, at]) => at);
  return quadIn(frame, Math.min(...along), Math.min(...across), Math.max(...along), Math.max(...across));
}

/**
 * A box in two.
 * @param {!Quad} corners
 * @param {number} at how far along it
 * @return {!Array<!Quad>}
 */
export function cut(corners, at) {
  const frame = frameOf(corners);
  return [quadIn(frame, 0, 0, at, frame.height), quadIn(frame, at, 0, frame.width, frame.height)];
}
