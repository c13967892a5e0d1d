// A pad's ink as a picture that shows on paper, whatever colours the screen has.

import {refuse} from "./refuse.js";

/** Ink as bright as this, of 255, has a contrast of 3 to white paper: the least of WCAG 2.2, 1.4.11. */
const BRIGHTEST = 150;

/**
 * In the pad's own colours where it is light; if its ink is bright even there, in those of any pad.
 * @param {{canvas: !HTMLCanvasElement, port: !PadPort}} pad
 * @param {string} type of the file; without paper, if it can be transparent
 * @param {!PictureOptions} options
 * @return {!Promise<?Blob>}
 */
export async function picture({canvas, port}, type, {ink, paper, quality}) {
  for (const colour of [ink, paper]) {
    if (colour !== undefined && !CSS.supports("color", colour)) {
      refuse("digit-pad.toBlob: ink or paper", colour, "a colour, as CSS writes it");
    }
  }
  // Another element than the pad's own, whose colour would only go over into another one.
  const copy = /** @type {!HTMLCanvasElement} */ (canvas.cloneNode(false));
  copy.style.cssText = "color-scheme: light; forced-color-adjust: none; background: var(--_paper)";
  canvas.after(copy);
  let {color, backgroundColor} = getComputedStyle(copy);
  copy.remove();
  const context = /** @type {?CanvasRenderingContext2D} */ (copy.getContext("2d"));
  if (!context) {
    return null;
  }
  const fill = (/** string */ operation, /** string */ colour) => {
    context.globalCompositeOperation = operation;
    context.fillStyle = colour;
    context.fillRect(0, 0, copy.width, copy.height);
  };
  fill("copy", color);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  // In no document nothing has a colour.
  if (!color || 0.3 * red + 0.59 * green + 0.11 * blue > BRIGHTEST) {
    color = "#16264d";
    backgroundColor = "#fffefa";
  }
  port.awaitSize();
  copy.width = canvas.width;
  copy.height = canvas.height;
  context.drawImage(canvas, 0, 0);
  fill("source-in", ink ?? color);
  fill("destination-over", paper ?? (/png|webp/i.test(type) ? "transparent" : backgroundColor));
  return new Promise(done => copy.toBlob(done, type, quality));
}
