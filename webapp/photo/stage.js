// The photo with a box about each number.

import {make} from "../element/dom.js";
import {DrawnBox} from "./drawn-box.js";
import {PhotoNumber} from "./numbers.js";
import {frameOf, middle, Quad, within} from "./quads.js";
import {isKey} from "./tool.js";
import {Viewport} from "./viewport.js";

/** A finger that misses a box by so much has meant it, in px. */
const NEAR = 24;
const STEP = 0.15;
/** So much room below a number the next one's label needs, in px of the screen. */
const LABEL = 11;
const ZOOM = 1.4;
const PANS = {"ArrowLeft": [STEP, 0], "ArrowRight": [-STEP, 0], "ArrowUp": [0, STEP], "ArrowDown": [0, -STEP]};
const ZOOMS = {"+": ZOOM, "=": ZOOM, "-": 1 / ZOOM, "_": 1 / ZOOM};

/**
 * The room between numbers one above the other, as most have it.
 * @param {!Array<!PhotoNumber>} numbers
 * @return {number} in px of the photo
 */
function roomBetween(numbers) {
  const frames = numbers.map(({corners}) => ({frame: frameOf(corners), at: middle(corners)}));
  const rooms = frames.flatMap(({frame, at: [x, y]}) => {
    const above = frames.filter(other => Math.abs(other.at[0] - x) < (frame.width + other.frame.width) / 2
        && y - other.at[1] > frame.height / 2);
    return above.length === 0 ? [] : [Math.min(...above.map(other => y - other.at[1] - (frame.height + other.frame.height) / 2))];
  }).sort((a, b) => a - b);
  return rooms[rooms.length >> 1] ?? Infinity;
}

export class Stage {
  /**
   * @param {{
   *   pick: function(number, boolean),
   *   drawn: function(!Quad),
   *   drawing: function(boolean, boolean),
   * }} host hears which number was meant, and whether by keyboard; of a box that was drawn; whether one is being, and by
   *   keyboard
   */
  constructor(host) {
    /** @private @const */
    this.host = host;
    /** @private @const */
    this.boxes = make("div", {"class": "boxes", "role": "group", "aria-label": "Numbers on the photo"});
    /** @private @const */
    this.sheet = make("div", {"class": "sheet"});
    /** @const */
    this.frame = make("div", {"class": "frame", "tabindex": 0, "role": "group", "aria-label": "Photo"}, this.sheet);
    /** @const */
    this.view = make("div", {"class": "stage"}, this.frame);
    /** @private {!Array<!PhotoNumber>} */
    this.numbers = [];
    /** @private {number} */
    this.room = Infinity;
    /** @private @const */
    this.viewport = new Viewport(this.frame, this.sheet, {
      tap: point => this.tap(point),
      draw: (from, to, isDone) => this.draft.drag(from, to, isDone),
      zoomed: () => this.crowd(),
    });
    /** @private @const */
    this.draft = new DrawnBox(this.sheet, this.viewport, host.drawn);
    this.boxes.addEventListener("click", event => {
      const box = /** @type {!Element} */ (event.target).closest("[data-number]");
      if (box && !this.viewport.isDrawing) {
        host.pick(Number(box.getAttribute("data-number")), isKey(event));
      }
    });
    this.frame.addEventListener("keydown", event => this.key(/** @type {!KeyboardEvent} */ (event)));
  }

  /** @param {!HTMLCanvasElement} canvas */
  showPhoto(canvas) {
    this.sheet.replaceChildren(canvas, this.boxes, this.draft.view);
    this.sheet.style.width = `${canvas.width}px`;
    this.sheet.style.height = `${canvas.height}px`;
    this.viewport.show(canvas.width, canvas.height);
  }

  /**
   * @param {!Array<!PhotoNumber>} numbers
   * @param {number} selected the number that is shown as the one in hand; 0 for none
   * @param {function(!PhotoNumber): string} say what a number is called
   */
  showBoxes(numbers, selected, say) {
    const focused = this.boxes.contains(document.activeElement)
      ? document.activeElement.getAttribute("data-number") : null;
    this.numbers = numbers;
    this.room = roomBetween(numbers);
    this.crowd();
    const current = numbers.some(({id}) => id === selected) ? selected : numbers.some(({id}) => String(id) === focused)
      ? Number(focused) : numbers[0]?.id;
    this.boxes.replaceChildren(...numbers.map(number => {
      const {x, y, angle, width, height} = frameOf(number.corners);
      const box = make("button", {"type": "button", "class": "box", "data-number": number.id,
        "tabindex": number.id === current ? 0 : -1, "aria-label": say(number),
        ...number.unsure ? {"data-unsure": ""} : {}, ...number.id === selected ? {"aria-current": "true"} : {}},
      make("span", {"translate": "no"}, number.unsure ? `${number.text}?` : number.text));
      box.style.cssText = `width: ${width}px; height: ${height}px; transform: translate(${x}px, ${y}px) rotate(${angle}rad);`
        + `--high: ${height}`;
      return box;
    }));
    if (focused) {
      (this.boxOf(Number(focused)) ?? this.boxOf(current ?? 0) ?? this.frame).focus({preventScroll: true});
    }
  }

  /**
   * Where what they were read as would cover the numbers themselves, it is only shown for the one in hand.
   * @private
   */
  crowd() {
    this.sheet.classList.toggle("crowded", this.room * this.viewport.scale < LABEL);
  }

  /**
   * @param {number} id
   * @return {?HTMLElement}
   */
  boxOf(id) {
    return /** @type {?HTMLElement} */ (this.boxes.querySelector(`[data-number="${id}"]`));
  }

  /**
   * Moves the photo so that a number is seen.
   * @param {number} id
   */
  reveal(id) {
    const number = this.numbers.find(other => other.id === id);
    if (number) {
      this.viewport.reveal(number.corners);
    }
  }

  /**
   * A number is pointed at elsewhere.
   * @param {number} id
   */
  point(id) {
    this.boxes.querySelector(".pointed")?.classList.remove("pointed");
    this.boxOf(id)?.classList.add("pointed");
  }

  /** @param {number} factor more than 1 is larger; 0 shows all */
  zoom(factor) {
    if (factor) {
      this.viewport.zoom(factor);
    } else {
      this.viewport.whole();
    }
  }

  zoomIn() {
    this.zoom(ZOOM);
  }

  zoomOut() {
    this.zoom(1 / ZOOM);
  }

  /**
   * A box is to be drawn; or no more.
   * @param {boolean} draws
   * @param {boolean} byKeys there is a box at once, which keys move
   */
  setDrawing(draws, byKeys) {
    this.viewport.setDrawing(draws);
    this.frame.classList.toggle("drawing", draws);
    this.draft.clear();
    if (draws && byKeys) {
      this.draft.begin();
      this.frame.focus({preventScroll: true});
    }
    this.host.drawing(draws, byKeys);
  }

  /** @return {boolean} */
  get isDrawing() {
    return this.viewport.isDrawing;
  }

  /**
   * The box that was nearly hit.
   * @param {!Array<number>} point
   * @private
   */
  tap(point) {
    if (this.isDrawing) {
      return;
    }
    const distances = this.numbers.map(({corners}) => {
      const frame = frameOf(corners);
      const [along, across] = within(frame, point);
      return Math.hypot(Math.max(-along, 0, along - frame.width), Math.max(-across, 0, across - frame.height))
        * this.viewport.scale;
    });
    const nearest = distances.indexOf(Math.min(...distances));
    this.host.pick(distances[nearest] < NEAR ? this.numbers[nearest].id : 0, false);
  }

  /**
   * @param {!KeyboardEvent} event
   * @private
   */
  key(event) {
    const {key, ctrlKey, metaKey, altKey, target} = event;
    if (ctrlKey || metaKey || altKey) {
      return;
    }
    const at = this.numbers.findIndex(({id}) => this.boxOf(id) === target);
    const steps = {"ArrowLeft": -1, "ArrowUp": -1, "ArrowRight": 1, "ArrowDown": 1, "Home": -Infinity, "End": Infinity};
    if (this.isDrawing && this.draft.key(event)) {
      event.preventDefault();
    } else if (at >= 0 && key in steps) {
      event.preventDefault();
      this.focusBox(this.numbers[Math.min(Math.max(at + steps[key], 0), this.numbers.length - 1)].id);
    } else if (key in PANS) {
      event.preventDefault();
      this.viewport.step(PANS[key][0], PANS[key][1]);
    } else if (key in ZOOMS || key === "0" && at < 0) {
      event.preventDefault();
      this.zoom(ZOOMS[key] ?? 0);
    }
  }

  /** @param {number} id */
  focusBox(id) {
    this.boxes.querySelectorAll("[tabindex='0']").forEach(box => box.setAttribute("tabindex", "-1"));
    const box = this.boxOf(id);
    box?.setAttribute("tabindex", "0");
    this.reveal(id);
    box?.focus({preventScroll: true});
  }
}
