// A photo that is shown, and read in parts.

import {numberOf, PhotoNumber} from "./numbers.js";
import {frameOf, placed, Quad} from "./quads.js";

/** No canvas of every browser has more. */
const MOST_PIXELS = 16e6;
const LONGEST_PX = 16384;

/** Around what is read again, of its height: the reader wants to see where ink ends. */
const MARGIN = 0.15;

/** Fewer numbers in cells are no table: any page has lines that make some. */
const LEAST_CELLS = 4;

/**
 * Counts the rows of a page's second table on, so that they are not the first one's.
 * @param {!Array<!PhotoNumber>} cells in reading order; changed
 */
function countOn(cells) {
  let before = 0;
  let last = -1;
  let lastColumn = -1;
  let end = 0;
  for (const cell of cells) {
    if (cell.row < last || cell.row === last && cell.column < lastColumn) {
      before = end;
    }
    last = cell.row;
    lastColumn = cell.column;
    cell.row += before;
    end = cell.row + 1;
  }
}

/**
 * Numbers in a table of more than one row and column, without the empty ones before its first; else in none.
 * @param {!Array<!PhotoNumber>} numbers changed
 * @return {!Array<!PhotoNumber>} the same
 */
export function inTable(numbers) {
  const cells = numbers.filter(({row}) => row >= 0);
  countOn(cells);
  const isTable = cells.length >= LEAST_CELLS && [cells.map(({row}) => row), cells.map(({column}) => column)]
      .every(places => new Set(places).size > 1);
  const first = Math.min(...cells.map(({column}) => column));
  for (const cell of cells) {
    cell.row = isTable ? cell.row : -1;
    cell.column = isTable ? cell.column - first : -1;
  }
  return numbers;
}

export class Picture {
  /**
   * @param {!Blob} file
   * @param {!HTMLCanvasElement} canvas
   */
  constructor(file, canvas) {
    /** @const */
    this.file = file;
    /** @type {!HTMLCanvasElement} of the page that is shown */
    this.canvas = canvas;
    /** @type {boolean} whether it is drawn from ink */
    this.isInk = false;
    /** @type {number} how many pages it has, and which is shown, from 1 on */
    this.pages = 1;
    /** @type {number} */
    this.page = 1;
  }

  /** @param {number} page is shown from now on */
  turn(page) {
    this.page = page;
  }

  /**
   * @param {!Blob} file
   * @return {!Promise<!Picture>} rejected, if this browser cannot read it
   */
  static async of(file) {
    let bitmap = await createImageBitmap(file);
    const {width, height} = bitmap;
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_PX / width, LONGEST_PX / height);
    if (scale < 1) {
      const large = bitmap;
      bitmap = await createImageBitmap(large, /** @type {?} */ ({resizeWidth: Math.max(1, Math.round(width * scale)),
        resizeHeight: Math.max(1, Math.round(height * scale)), resizeQuality: "medium"}));
      large.close();
    }
    const canvas = /** @type {!HTMLCanvasElement} */ (document.createElement("canvas"));
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    // Nothing is drawn: a large photo would take the page's thread too long.
    /** @type {{transferFromImageBitmap: function(!ImageBitmap)}} */ (/** @type {?} */ (canvas.getContext("bitmaprenderer")))
      .transferFromImageBitmap(bitmap);
    return new Picture(file, canvas);
  }

  /**
   * All numbers.
   * @param {!DigitPadFunctions} reader
   * @param {string} allow
   * @param {!AbortSignal} signal
   * @param {function(number)} tell how much is done, of 1
   * @param {function(!Array<!PhotoNumber>)} found gets them, perhaps in parts
   */
  async read(reader, allow, signal, tell, found) {
    const {width, numbers} = await reader.recognizePage(this.file, {"allow": allow, "signal": signal,
      "onprogress": (/** !ProgressEvent */ {loaded, total}) => tell(loaded / (total || 1))});
    const scale = this.canvas.width / width;
    const toPhoto = (/** !Array<number> */ [x, y]) => [x * scale, y * scale];
    found(inTable(numbers.map(number => numberOf(number, number.corners.map(toPhoto), toPhoto))));
  }

  /**
   * What is in a box, turned level.
   * @param {!Quad} corners
   * @param {number} margin around it, of its height
   * @return {{canvas: !HTMLCanvasElement, toPhoto: function(!Array<number>): !Array<number>}}
   */
  crop(corners, margin) {
    const frame = frameOf(corners);
    const rim = margin * frame.height;
    const canvas = /** @type {!HTMLCanvasElement} */ (document.createElement("canvas"));
    canvas.width = Math.max(1, Math.round(frame.width + 2 * rim));
    canvas.height = Math.max(1, Math.round(frame.height + 2 * rim));
    const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.translate(rim, rim);
    context.rotate(-frame.angle);
    context.drawImage(this.canvas, -frame.x, -frame.y);
    return {canvas, toPhoto: ([x, y]) => placed(frame, x - rim, y - rim)};
  }

  /**
   * The number in a box.
   * @param {!DigitPadFunctions} reader
   * @param {!Quad} corners
   * @param {string} allow
   * @return {!Promise<!PhotoNumber>} without text, if nothing is written there
   */
  async readIn(reader, corners, allow) {
    const {canvas, toPhoto} = this.crop(corners, MARGIN);
    return numberOf(await reader.recognize(canvas, {"allow": allow}), corners, toPhoto);
  }

  /** Its memory is needed elsewhere. */
  close() {
    this.canvas.width = 0;
  }
}
