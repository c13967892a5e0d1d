// What part of a photo is seen, and how large: zoomed and moved by pinch, wheel, drag and keys.

import {Quad} from "./quads.js";

/** So far zooming goes: px of the screen for one of the photo. */
const LARGEST = 6;
/** From here on a press is a drag, in px. */
const SLACK = 5;
const WHEEL_ZOOM = 0.002;
/** A wheel's line, in px. */
const LINE_PX = 16;

/**
 * @typedef {{
 *   x: number,
 *   y: number,
 * }}
 */
let Point;

export class Viewport {
  /**
   * @param {!HTMLElement} frame what is looked through
   * @param {!HTMLElement} sheet in it, in px of the photo
   * @param {{
   *   tap: function(!Array<number>),
   *   draw: function(!Array<number>, !Array<number>, boolean),
   *   zoomed: function(),
   * }} host hears of a tap, of a drag from and to where in the photo while something is to be drawn, of another scale
   */
  constructor(frame, sheet, host) {
    /** @private @const */
    this.frame = frame;
    /** @private @const */
    this.sheet = sheet;
    /** @private @const */
    this.host = host;
    /** @private {!Point} of the photo, in px of the screen */
    this.size = {x: 1, y: 1};
    /** @private {!Point} of the frame */
    this.room = {x: 1, y: 1};
    /** @private {!Point} where the sheet's corner is in the frame */
    this.at = {x: 0, y: 0};
    /** @type {number} */
    this.scale = 1;
    /** @private {number} */
    this.shown = 0;
    /** @private {boolean} */
    this.isWhole = true;
    /** @type {boolean} whether dragging draws */
    this.isDrawing = false;
    /** @private {!Map<number, !Point>} where fingers and pointers are, in the frame */
    this.pointers = new Map();
    /** @private {!Point} where the first went down */
    this.start = {x: 0, y: 0};
    /** @private {boolean} */
    this.isDragged = false;
    /** @private {!Point} */
    this.corner = {x: 0, y: 0};
    this.listen();
  }

  /**
   * @param {number} width of the photo, in its px
   * @param {number} height
   */
  show(width, height) {
    this.size = {x: width, y: height};
    this.whole();
  }

  /** All of the photo. */
  whole() {
    this.isWhole = true;
    this.scale = this.least();
    this.place();
  }

  /**
   * @return {number} the scale that shows all of it
   * @private
   */
  least() {
    return Math.min(1, this.room.x / this.size.x, this.room.y / this.size.y);
  }

  /**
   * @param {number} factor
   * @param {!Point=} about a place in the frame that stays
   */
  zoom(factor, about = {x: this.room.x / 2, y: this.room.y / 2}) {
    const least = this.least();
    const scale = Math.min(Math.max(this.scale * factor, least), Math.max(LARGEST, least));
    const ratio = scale / this.scale;
    this.at = {x: about.x - (about.x - this.at.x) * ratio, y: about.y - (about.y - this.at.y) * ratio};
    this.scale = scale;
    this.isWhole = scale <= least;
    this.place();
  }

  /**
   * @param {number} x in px
   * @param {number} y
   */
  move(x, y) {
    this.at = {x: this.at.x + x, y: this.at.y + y};
    this.place();
  }

  /**
   * By parts of what is seen.
   * @param {number} x
   * @param {number} y
   */
  step(x, y) {
    this.move(x * this.room.x, y * this.room.y);
  }

  /**
   * Moves no further than it takes to see a place.
   * @param {!Quad} corners
   */
  reveal(corners) {
    const shift = (/** number */ axis, /** number */ at, /** number */ room) => {
      const places = corners.map(corner => corner[axis] * this.scale + at);
      const margin = Math.min(48, room / 6);
      const [least, most] = [Math.min(...places), Math.max(...places)];
      return least < margin ? margin - least : most > room - margin ? Math.max(room - margin - most, margin - least) : 0;
    };
    this.move(shift(0, this.at.x, this.room.x), shift(1, this.at.y, this.room.y));
  }

  /**
   * A place of the frame in the photo.
   * @param {!Point} point
   * @return {!Array<number>}
   */
  inPhoto({x, y}) {
    return [Math.min(Math.max((x - this.at.x) / this.scale, 0), this.size.x),
      Math.min(Math.max((y - this.at.y) / this.scale, 0), this.size.y)];
  }

  /** @return {!Array<number>} the middle of what is seen, in the photo */
  get centre() {
    return this.inPhoto({x: this.room.x / 2, y: this.room.y / 2});
  }

  /** @private */
  place() {
    const within = (/** number */ at, /** number */ size, /** number */ room) =>
      size <= room ? (room - size) / 2 : Math.min(0, Math.max(room - size, at));
    this.at = {x: within(this.at.x, this.size.x * this.scale, this.room.x),
      y: within(this.at.y, this.size.y * this.scale, this.room.y)};
    const {style} = this.sheet;
    style.transform = `translate(${this.at.x}px, ${this.at.y}px) scale(${this.scale})`;
    if (this.shown !== this.scale) {
      this.shown = this.scale;
      style.setProperty("--zoom", String(this.scale));
      this.host.zoomed();
    }
    // A finger on a photo that is seen whole scrolls the page.
    this.frame.style.touchAction = this.isWhole && !this.isDrawing ? "pan-y" : "none";
  }

  /**
   * A press on the frame draws from now on; or no more.
   * @param {boolean} draws
   */
  setDrawing(draws) {
    this.isDrawing = draws;
    this.place();
  }

  /** @private */
  listen() {
    const {frame} = this;
    const point = (/** !MouseEvent */ {clientX, clientY}) => ({x: clientX - this.corner.x, y: clientY - this.corner.y});
    const look = () => {
      const {left, top} = frame.getBoundingClientRect();
      this.corner = {x: left + frame.clientLeft, y: top + frame.clientTop};
    };
    new ResizeObserver(() => {
      this.room = {x: Math.max(1, frame.clientWidth), y: Math.max(1, frame.clientHeight)};
      if (this.isWhole || this.scale < this.least()) {
        this.whole();
      } else {
        this.place();
      }
    }).observe(frame);
    const on = (/** string */ type, /** function(!PointerEvent) */ hear) =>
      frame.addEventListener(type, event => hear(/** @type {!PointerEvent} */ (event)));
    on("pointerdown", event => {
      if (event.button === 0) {
        look();
        this.pointers.set(event.pointerId, point(event));
        if (this.pointers.size === 1) {
          this.start = point(event);
          this.isDragged = false;
        }
      }
    });
    on("pointermove", event => this.drag(event, point(event)));
    on("pointerup", event => {
      if (this.pointers.delete(event.pointerId) && this.pointers.size === 0) {
        if (!this.isDragged) {
          // On a box it is the box's click.
          if (event.target === frame || this.sheet.firstElementChild === event.target) {
            this.host.tap(this.inPhoto(this.start));
          }
        } else if (this.isDrawing) {
          this.host.draw(this.inPhoto(this.start), this.inPhoto(point(event)), true);
        }
      }
    });
    on("pointercancel", ({pointerId}) => this.pointers.delete(pointerId));
    // What has been dragged was not meant to be pressed.
    frame.addEventListener("click", event => {
      if (this.isDragged && /** @type {!MouseEvent} */ (event).detail > 0) {
        event.stopPropagation();
      }
    }, true);
    frame.addEventListener("wheel", event => {
      const {deltaY, deltaMode, ctrlKey} = /** @type {!WheelEvent} */ (event);
      const turned = deltaY * (deltaMode ? LINE_PX : 1) * (ctrlKey ? 4 : 1);
      // At the end of its way the wheel is the page's.
      if (ctrlKey || !(this.isWhole && turned > 0)) {
        event.preventDefault();
        look();
        this.zoom(Math.exp(-WHEEL_ZOOM * turned), point(/** @type {!MouseEvent} */ (event)));
      }
    }, {passive: false});
  }

  /**
   * @param {!PointerEvent} event
   * @param {!Point} to
   * @private
   */
  drag({pointerId, target}, to) {
    const from = this.pointers.get(pointerId);
    if (!from) {
      return;
    }
    this.isDragged ||= Math.hypot(to.x - this.start.x, to.y - this.start.y) > SLACK;
    if (!this.isDragged) {
      return;
    }
    try {
      this.frame.setPointerCapture(pointerId);
    } catch (none) {
      // A script's pointer, or one that has left by now: what comes of it inside counts all the same.
    }
    this.pointers.set(pointerId, to);
    const other = [...this.pointers].find(([id]) => id !== pointerId)?.[1];
    if (other) {
      const apart = (/** !Point */ point) => Math.hypot(point.x - other.x, point.y - other.y);
      this.zoom(apart(to) / Math.max(1, apart(from)), other);
    } else if (this.isDrawing) {
      this.host.draw(this.inPhoto(this.start), this.inPhoto(to), false);
    } else {
      this.move(to.x - from.x, to.y - from.y);
    }
  }
}
