// An ink file that is shown page by page, drawn from its strokes, and read.

import {task} from "../pictures/work.js";
import {numberOf, PhotoNumber} from "./numbers.js";
import {inTable, Picture} from "./picture.js";
import {frameOf, Quad, within} from "./quads.js";

/** So high most strokes are drawn, in px; on a page of few, so high. */
const STROKE_PX = 48;
const LARGE_STROKE_PX = 160;
const LARGE_PAGE_PX = 1200;

/** No page is drawn longer, in px. */
const LONGEST_PX = 4096;

/** The pen, of most strokes' height. */
const PEN = 0.07;

/** Around what is written, of most strokes' height. */
const MARGIN = 0.8;

/** Of its points so many are in a box, if a stroke is all in it; if it is in it at all. */
const ALL = 0.8;
const SOME = 0.2;

/** Ink and paper, as of a photo whatever colours the screen has. */
const INK = "#16264d";
const PAPER = "#fffefa";

/** So many points are drawn in one task. */
const PIECE = 6000;

/** In place of none. */
const EMPTY = {box: {x: 0, y: 0, width: 1, height: 1}, strokes: [], perInch: 0, up: false};

const extent = (/** !Array<number> */ values) => values.reduce((most, value) => Math.max(most, value), -Infinity)
  - values.reduce((least, value) => Math.min(least, value), Infinity);

/**
 * How a page is drawn.
 * @typedef {{
 *   width: number,
 *   height: number,
 *   pen: number,
 *   toPhoto: function(!Array<number>): !Array<number>,
 * }}
 */
let Layout;

/**
 * @param {!ReadPage} sheet
 * @return {!Layout}
 */
function layoutOf({box, strokes, up}) {
  const heights = strokes.map(stroke => extent(stroke.map(({y}) => y))).filter(high => high > 0).sort((a, b) => a - b);
  const longest = Math.max(box.width, box.height) || 1;
  const typical = heights[heights.length >> 1] ?? longest;
  const scale = Math.min(LONGEST_PX / (longest + 2 * MARGIN * typical),
      Math.max(STROKE_PX / typical, Math.min(LARGE_STROKE_PX / typical, LARGE_PAGE_PX / longest)));
  const margin = MARGIN * typical * scale;
  return {width: Math.ceil(box.width * scale + 2 * margin), height: Math.ceil(box.height * scale + 2 * margin),
    pen: Math.max(1.5, PEN * typical * scale),
    toPhoto: ([x, y]) => [(x - box.x) * scale + margin, (up ? box.y + box.height - y : y - box.y) * scale + margin]};
}

/** Numbers of pages, their lines and tables counted on from page to page. */
class Lines {
  constructor() {
    /** @private {number} */
    this.line = 0;
    /** @private {number} */
    this.row = 0;
  }

  /**
   * @param {!Array<!PhotoNumber>} numbers of the next page; changed
   * @return {!Array<!PhotoNumber>} the same
   */
  add(numbers) {
    inTable(numbers);
    const [line, row] = [this.line, this.row];
    for (const number of numbers) {
      number.line += line;
      number.row += number.row < 0 ? 0 : row;
      this.line = Math.max(this.line, number.line + 1);
      this.row = Math.max(this.row, number.row + 1);
    }
    return numbers;
  }
}

/** A file that is being read: its pages are there before their numbers. */
class NotesReading {
  /**
   * @param {!Blob} file
   * @param {!Array<!File>} beside what it may name
   * @param {!DigitPadFunctions} reader
   * @param {string} allow the signs that are read
   * @param {!AbortSignal} signal
   * @param {function(number)} tell how much is done, of 1
   */
  constructor(file, beside, reader, allow, signal, tell) {
    /** @const */
    this.allow = allow;
    /** @type {function()} */
    this.grown = () => {};
    /** @type {!Array<!PageNumber>} of the pages that have been read, in reading order */
    this.numbers = [];
    /** @const {!Promise<(!Array<!ReadPage>|undefined)>} nothing of a picture */
    this.pages = new Promise((resolve, reject) => {
      const take = (/** !PageReading */ {pages, numbers}) => {
        this.numbers = numbers;
        resolve(pages);
        this.grown();
      };
      /** @const {!Promise<undefined>} until all is read */
      this.end = reader.recognizePage(file, {"beside": beside, "allow": allow, "signal": signal, "onpart": take,
        "onprogress": (/** !ProgressEvent */ {loaded, total}) => tell(loaded / (total || 1))}).then(take);
      this.end.catch(reject);
    });
  }
}

export class Notes extends Picture {
  /**
   * @param {!File} file
   * @param {!Array<!File>} beside what it may name
   * @param {!Array<!ReadPage>} sheets
   * @param {!NotesReading} reading
   */
  constructor(file, beside, sheets, reading) {
    super(file, /** @type {!HTMLCanvasElement} */ (document.createElement("canvas")));
    this.isInk = true;
    this.pages = sheets.length;
    /** @private @const */
    this.beside = beside;
    /** @private @const */
    this.sheets = sheets.length > 0 ? sheets : [EMPTY];
    /** @private @const {!Array<!Layout>} of the pages that were needed */
    this.layouts = [];
    /** @private {?NotesReading} that has begun, and was not asked for yet */
    this.reading = reading;
    // The first that has something on it.
    this.turn(1 + Math.max(0, sheets.findIndex(({strokes}) => strokes.length > 0)));
  }

  /**
   * @param {!File} file that may be one of ink
   * @param {!Array<!File>} beside what it may name
   * @param {!DigitPadFunctions} reader
   * @param {string} allow
   * @param {!AbortSignal} signal
   * @param {function(number)} tell how much is done, of 1
   * @return {!Promise<?Notes>} nothing, if it is none; rejected, if it is a broken one
   */
  static async opened(file, beside, reader, allow, signal, tell) {
    try {
      const reading = new NotesReading(file, beside, reader, allow, signal, tell);
      const sheets = await reading.pages;
      return sheets ? new Notes(file, beside, sheets, reading) : null;
    } catch (error) {
      // Its cause is what is wrong with a file of ink.
      const {cause} = /** @type {?} */ (error);
      if (cause || signal.aborted || !(error instanceof TypeError)) {
        throw cause ?? error;
      }
      return null;
    }
  }

  /** @override */
  async read(reader, allow, signal, tell, found) {
    const begun = this.reading?.allow === allow ? this.reading : null;
    const reading = begun ?? new NotesReading(this.file, this.beside, reader, allow, signal, tell);
    this.reading = null;
    const lines = new Lines();
    let given = 0;
    reading.grown = () => {
      const more = reading.numbers.slice(given);
      given += more.length;
      const pages = [...new Set(more.map(({page}) => page))];
      found(pages.flatMap(page => lines.add(more.filter(number => number.page === page).map(number => this.placed(number)))));
    };
    reading.grown();
    await reading.end;
  }

  /**
   * @param {!PageNumber} number
   * @return {!PhotoNumber}
   * @private
   */
  placed(number) {
    const {toPhoto, pen} = this.layout(/** @type {number} */ (number.page));
    // Around the pen's width, too.
    const around = (/** !Array<number> */ corner, /** number */ at) => {
      const [x, y] = toPhoto(corner);
      return [x + (at % 3 ? pen : -pen) / 2, y + (at < 2 ? -pen : pen) / 2];
    };
    return numberOf(number, number.corners.map(around), toPhoto);
  }

  /**
   * @param {number} page from 1 on
   * @return {!Layout}
   * @private
   */
  layout(page) {
    return this.layouts[page - 1] ??= layoutOf(this.sheets[page - 1]);
  }

  /** @override */
  turn(page) {
    this.page = page;
    const {width, height, pen} = this.layout(page);
    // Another one: that of before may be shown elsewhere.
    const canvas = /** @type {!HTMLCanvasElement} */ (document.createElement("canvas"));
    canvas.width = width;
    canvas.height = height;
    this.canvas = canvas;
    const context = /** @type {!CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.fillStyle = PAPER;
    context.fillRect(0, 0, width, height);
    context.strokeStyle = INK;
    context.lineWidth = pen;
    context.lineCap = "round";
    context.lineJoin = "round";
    this.draw(context, this.sheets[page - 1].strokes, this.layout(page));
  }

  /**
   * A browser takes longest at the end of a task, when it paints what the task drew: each draws some, until another page is shown.
   * @param {!CanvasRenderingContext2D} context
   * @param {!Strokes} strokes
   * @param {!Layout} layout
   * @private
   */
  async draw(context, strokes, {toPhoto}) {
    let left = PIECE;
    for (const stroke of strokes) {
      if (left < 0) {
        await task();
        left = PIECE;
      }
      if (this.canvas !== context.canvas) {
        return;
      }
      left -= stroke.length;
      context.beginPath();
      const [x, y] = toPhoto([stroke[0].x, stroke[0].y]);
      context.moveTo(x - 0.01, y);
      for (const point of stroke) {
        const [toX, toY] = toPhoto([point.x, point.y]);
        context.lineTo(toX, toY);
      }
      context.stroke();
    }
  }

  /**
   * The strokes in a box, or what of them is in it.
   * @param {!Quad} corners
   * @return {!Strokes}
   * @private
   */
  inside(corners) {
    const frame = frameOf(corners);
    const isIn = (/** !Array<number> */ point) => {
      const [along, across] = within(frame, point);
      return along >= 0 && along <= frame.width && across >= 0 && across <= frame.height;
    };
    const {toPhoto} = this.layout(this.page);
    const strokes = this.sheets[this.page - 1].strokes.map(stroke => stroke.map(({x, y}) => toPhoto([x, y])));
    return strokes.flatMap(stroke => {
      const share = stroke.filter(isIn).length / stroke.length;
      if (share < SOME) {
        return [];
      }
      /** @type {!Strokes} */
      const parts = [[]];
      for (const point of stroke) {
        if (share >= ALL || isIn(point)) {
          parts[parts.length - 1].push({x: point[0], y: point[1], t: undefined});
        } else if (parts[parts.length - 1].length > 0) {
          parts.push([]);
        }
      }
      return parts.filter(part => part.length > 0);
    });
  }

  /** @override */
  async readIn(reader, corners, allow) {
    const {page} = this;
    const read = await reader.recognize(this.inside(corners), {"allow": allow});
    const number = numberOf(read, corners, point => point);
    number.page = page;
    return number;
  }
}
