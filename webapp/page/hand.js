// The hand of who writes on DigitPad's own page: a switch, and a dialog that shows what is kept of it.

import {download} from "./saving.js";

const NAME = "page";
const SWITCH = "digitpad-hand";
const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {string} text
 * @param {string=} style
 * @return {!HTMLElement}
 */
function make(tag, text, style = "") {
  const element = /** @type {!HTMLElement} */ (document.createElement(tag));
  element.textContent = text;
  element.style.cssText = style;
  return element;
}

/**
 * @param {string} text
 * @param {function()} act
 * @return {!HTMLButtonElement}
 */
function button(text, act) {
  const made = /** @type {!HTMLButtonElement} */ (make("button", text));
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** @return {!Element} its ink */
function drawing(/** !KeptDigit */ {strokes}) {
  const points = strokes.flat();
  const width = Math.max(...points.map(([x]) => x), 1);
  const height = Math.max(...points.map(([, y]) => y), 1);
  const pen = Math.max(width, height) / 12;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `${-pen} ${-pen} ${width + 2 * pen} ${height + 2 * pen}`);
  svg.setAttribute("aria-hidden", "true");
  svg.style.cssText = "inline-size: 34px; block-size: 34px; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round;";
  svg.style.strokeWidth = String(pen);
  for (const stroke of strokes) {
    const path = document.createElementNS(SVG, "path");
    // A dot is seen, too.
    path.setAttribute("d", "M" + [...stroke, stroke[stroke.length - 1]].map(([x, y]) => `${x} ${y}`).join("L"));
    svg.append(path);
  }
  return svg;
}

function remembered() {
  try {
    return localStorage.getItem(SWITCH) !== null;
  } catch (blocked) {
    return false;
  }
}

function remember(/** boolean */ isOn) {
  try {
    if (isOn) {
      localStorage.setItem(SWITCH, "on");
    } else {
      localStorage.removeItem(SWITCH);
    }
  } catch (blocked) {
    // It is off the next time.
  }
}

/** The dialog: each digit that is kept can be forgotten; all of it saved, brought back, forgotten. */
class KeptHand {
  constructor(/** !DigitPad */ pad) {
    /** @private @const */
    this.pad = pad;
    /** @private @const */
    this.list = make("div", "", "display: grid; gap: 10px; margin-block: 16px;");
    /** @private @const */
    this.problem = make("p", "", "color: var(--alert);");
    this.problem.setAttribute("role", "alert");
    /** @private @const */
    this.file = /** @type {!HTMLInputElement} */ (document.createElement("input"));
    this.file.type = "file";
    this.file.accept = ".json,application/json";
    this.file.hidden = true;
    this.file.addEventListener("change", () => this.open());
    /** @private @const */
    this.dialog = /** @type {!HTMLDialogElement} */ (make("dialog", "",
        "margin: auto; inline-size: min(560px, calc(100vw - 32px)); max-block-size: calc(100vh - 32px); padding: 20px; overflow: auto;"
        + "border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); color: var(--text);"));
    this.dialog.id = "hand-kept";
    const title = make("h2", "What is kept of your hand");
    title.id = "hand-title";
    this.dialog.setAttribute("aria-labelledby", title.id);
    const actions = make("p", "", "display: flex; flex-wrap: wrap; gap: 8px;");
    actions.className = "copy";
    actions.append(
        button("Save as a file", () => this.save()),
        button("Open a file", () => this.file.click()),
        button("Forget all", () => this.keep([])),
        button("Close", () => this.dialog.close()));
    this.dialog.append(title, this.list, this.problem, actions, this.file);
    document.body.append(this.dialog);
  }

  show() {
    this.problem.textContent = "";
    this.draw();
    this.dialog.showModal();
  }

  /**
   * @return {!Array<!KeptDigit>}
   * @private
   */
  digits() {
    return this.pad.personalData?.digits ?? [];
  }

  /** @private */
  keep(/** !Array<!KeptDigit> */ digits) {
    this.pad.personalData = {format: "digitpad-hand", digits};
    this.draw();
  }

  /** @private */
  draw() {
    const digits = this.digits();
    this.list.replaceChildren();
    this.list.append(make("p", digits.length > 0 ? "A digit that you tap here is forgotten."
        : "Nothing yet. Put a digit right: tap it, and choose what it is."));
    for (let digit = 0; digit < 10; digit++) {
      const own = digits.filter(one => one.digit === digit);
      if (own.length > 0) {
        const row = make("div", "", "display: flex; flex-wrap: wrap; align-items: center; gap: 6px;");
        row.setAttribute("role", "group");
        row.setAttribute("aria-label", String(digit));
        row.append(make("b", String(digit), "inline-size: 24px;"), ...own.map(one => this.kept(one, digits)));
        this.list.append(row);
      }
    }
  }

  /**
   * @param {!KeptDigit} one
   * @param {!Array<!KeptDigit>} all
   * @return {!HTMLElement}
   * @private
   */
  kept(one, all) {
    const made = button("", () => this.keep(all.filter(other => other !== one)));
    made.setAttribute("aria-label", "Forget it");
    made.title = "Forget it";
    made.style.cssText = "display: grid; place-items: center; min-inline-size: 44px; min-block-size: 44px; padding: 4px;"
        + "border: 1px solid var(--line); border-radius: 10px; background: var(--control); color: var(--ink); cursor: pointer;";
    made.append(drawing(one));
    return made;
  }

  /** @private */
  save() {
    download(new Blob([JSON.stringify(this.pad.personalData)], {type: "application/json"}), "digitpad-hand.json");
  }

  /** @private */
  async open() {
    const file = this.file.files[0];
    this.file.value = "";
    if (!file) {
      return;
    }
    this.problem.textContent = "";
    try {
      const {format, digits} = /** @type {!PersonalData} */ (JSON.parse(await file.text()));
      this.pad.personalData = {format, digits};
      this.draw();
    } catch (wrong) {
      this.problem.textContent = "This file is not one that was saved here.";
    }
  }
}

export function offerHand() {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  const section = /** @type {!Element} */ (document.getElementById("hand"));
  const box = /** @type {!HTMLInputElement} */ (section.querySelector("input"));
  const show = /** @type {!HTMLButtonElement} */ (section.querySelector("button"));
  const kept = new KeptHand(pad);
  const set = (/** boolean */ isOn) => {
    box.checked = isOn;
    show.hidden = !isOn;
    if (isOn) {
      pad.personal = NAME;
    } else {
      pad.removeAttribute("personal");
    }
  };
  show.addEventListener("click", () => kept.show());
  box.addEventListener("change", () => {
    remember(box.checked);
    set(box.checked);
  });
  set(remembered());
  box.disabled = false;
}
