// A box that a person draws about a number which was not found: dragged, or moved and sized by keys.

import {make} from "../element/dom.js";
import {Quad, rectangle} from "./quads.js";
import {Viewport} from "./viewport.js";

/** Less is no box, in px of the screen. */
const LEAST = 8;
/** What a key moves, and what a box has at first, in px of the screen. */
const STEP = 8;
const WIDTH = 96;
const HEIGHT = 48;
const KEYS = {"ArrowLeft": [-1, 0], "ArrowRight": [1, 0], "ArrowUp": [0, -1], "ArrowDown": [0, 1]};

export class DrawnBox {
  /**
   * @param {!HTMLElement} sheet in px of the photo
   * @param {!Viewport} viewport
   * @param {function(!Quad)} done gets the box
   */
  constructor(sheet, viewport, done) {
    /** @private @const */
    this.sheet = sheet;
    /** @private @const */
    this.viewport = viewport;
    /** @private @const */
    this.done = done;
    /** @const */
    this.view = make("div", {"class": "draft", "hidden": ""});
    /** @private {?{x: number, y: number, width: number, height: number}} */
    this.box = null;
  }

  clear() {
    this.box = null;
    this.place();
  }

  /** One in the middle of what is seen. */
  begin() {
    const {scale, centre: [x, y]} = this.viewport;
    this.box = {x: x - WIDTH / 2 / scale, y: y - HEIGHT / 2 / scale, width: WIDTH / scale, height: HEIGHT / scale};
    this.place();
  }

  /**
   * @param {!Array<number>} from
   * @param {!Array<number>} to
   * @param {boolean} isDone
   */
  drag([x, y], [toX, toY], isDone) {
    this.box = {x: Math.min(x, toX), y: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y)};
    this.place();
    if (isDone) {
      this.finish();
    }
  }

  /** @private */
  finish() {
    const box = this.box;
    const least = LEAST / this.viewport.scale;
    this.clear();
    if (box && box.width > least && box.height > least) {
      this.done(rectangle(box.x, box.y, box.width, box.height));
    }
  }

  /**
   * @param {!KeyboardEvent} event
   * @return {boolean} whether it was for the box
   */
  key({key, shiftKey}) {
    const {box} = this;
    if (key === "Enter" && box) {
      this.finish();
    } else if (key in KEYS) {
      if (!box) {
        this.begin();
        return true;
      }
      const step = STEP / this.viewport.scale;
      const [x, y] = KEYS[key];
      if (shiftKey) {
        box.width = Math.max(step, box.width + x * step);
        box.height = Math.max(step, box.height + y * step);
      } else {
        box.x += x * step;
        box.y += y * step;
      }
      this.place();
      this.viewport.reveal(rectangle(box.x, box.y, box.width, box.height));
    } else {
      return false;
    }
    return true;
  }

  place() {
    const {box, view} = this;
    view.hidden = !box;
    if (box) {
      const {x, y, width, height} = box;
      view.style.cssText = `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
    }
  }
}
