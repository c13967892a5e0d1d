// The numbers beside the photo, in reading order; as a table, where they stand in one.

import {make} from "../element/dom.js";
import {rowsOf} from "./copies.js";
import {PhotoNumber} from "./numbers.js";
import {sumOf} from "./sums.js";
import {isKey} from "./tool.js";

export class Listing {
  /**
   * @param {!PageLanguage} language
   * @param {{
   *   pick: function(number, boolean),
   *   point: function(number),
   * }} host hears which number was meant, and whether by keyboard; which one the pointer or the focus is on
   */
  constructor(language, host) {
    /** @private @const */
    this.language = language;
    /** @const */
    this.view = make("div", {"class": "listing"});
    /** @private @const */
    this.sum = make("p", {"class": "sum"});
    /** @private {!Array<!PhotoNumber>} */
    this.numbers = [];
    const idAt = (/** !Event */ event) => {
      const target = /** @type {!Element} */ (event.target);
      return Number(target.closest("[data-number]")?.getAttribute("data-number") ?? 0);
    };
    this.view.addEventListener("click", event => {
      const id = idAt(event);
      if (id) {
        host.pick(id, isKey(event));
      }
    });
    for (const type of ["pointerover", "focusin"]) {
      this.view.addEventListener(type, event => host.point(idAt(event)));
    }
    this.view.addEventListener("pointerleave", () => host.point(0));
    this.view.addEventListener("keydown", event => this.key(/** @type {!KeyboardEvent} */ (event)));
  }

  /** @return {string} as this language has it */
  get decimalMark() {
    return this.language.figure("percent", 1.5).includes(",") ? "," : ".";
  }

  /**
   * @param {!Array<!PhotoNumber>} numbers
   * @param {number} selected
   * @param {function(!PhotoNumber): string} say what a number is called
   */
  show(numbers, selected, say) {
    const focused = this.view.contains(document.activeElement)
      ? Number(document.activeElement.getAttribute("data-number")) : 0;
    this.numbers = numbers;
    const current = numbers.find(({id}) => id === selected) ?? numbers.find(({id}) => id === focused) ?? numbers[0];
    const entry = (/** !PhotoNumber */ number) => make("button", {"type": "button", "class": "entry", "data-number": number.id,
      "tabindex": number === current ? 0 : -1, "aria-label": say(number),
      ...number.unsure ? {"data-unsure": ""} : {}, ...number.id === selected ? {"aria-current": "true"} : {}},
    make("span", {"translate": "no"}, number.text || "–"), ...number.unsure ? [make("small", {}, "not sure")] : []);
    const pages = [...new Set(numbers.map(({page}) => page))];
    this.view.replaceChildren(...pages.flatMap(page => [
      ...pages.length > 1 ? [make("h3", {}, this.language.say("Page {0}", page))] : [],
      ...this.ofPage(numbers.filter(number => number.page === page), entry),
    ]), ...numbers.length ? [this.sum] : []);
    const unsure = numbers.filter(number => number.unsure).length;
    const {text, others} = sumOf(numbers.map(({text: said}) => said), this.decimalMark);
    this.sum.replaceChildren(make("span", {}, "Sum"), " ", make("strong", {"translate": "no"}, text),
        ...unsure ? [" ", make("small", {}, this.language.say("not sure: {0}", unsure))] : [],
        ...others ? [" ", make("small", {}, this.language.say("not counted: {0}", others))] : []);
    if (focused) {
      (this.entryOf(focused) ?? this.entryOf(current?.id ?? 0))?.focus({preventScroll: true});
    }
  }

  /**
   * @param {!Array<!PhotoNumber>} numbers
   * @param {function(!PhotoNumber): !Element} entry
   * @return {!Array<!Element>}
   * @private
   */
  ofPage(numbers, entry) {
    const loose = numbers.filter(({row}) => row < 0);
    return [...loose.length < numbers.length ? [this.table(numbers.filter(({row}) => row >= 0), entry)] : [],
      ...loose.length ? [make("ol", {"aria-label": "Numbers"}, ...loose.map(number => make("li", {}, entry(number))))] : []];
  }

  /**
   * @param {!Array<!PhotoNumber>} numbers
   * @param {function(!PhotoNumber): !Element} entry
   * @return {!Element}
   * @private
   */
  table(numbers, entry) {
    const rows = rowsOf(numbers);
    const columns = rows[0].map((_, column) => rows.flatMap(row => row[column]));
    return make("div", {"class": "cells", "role": "region", "tabindex": 0, "aria-label": "Table"},
        make("table", {},
            make("tbody", {}, ...rows.map((row, i) => make("tr", {}, make("th", {"scope": "row"}, this.language.figure("count", i + 1)),
                ...row.map(cell => make("td", {}, ...cell.map(entry)))))),
            make("tfoot", {}, make("tr", {}, make("th", {"scope": "row"}, "Sum"), ...columns.map(column =>
              make("td", {"translate": "no"}, column.length ? sumOf(column.map(({text}) => text), this.decimalMark).text : ""))))));
  }

  /**
   * @param {number} id
   * @return {?HTMLElement}
   */
  entryOf(id) {
    return /** @type {?HTMLElement} */ (this.view.querySelector(`[data-number="${id}"]`));
  }

  /**
   * To the next one; in a table also up and down.
   * @param {!KeyboardEvent} event
   * @private
   */
  key(event) {
    const {key, target} = event;
    const at = this.numbers.findIndex(({id}) => this.entryOf(id) === target);
    const {row, column} = this.numbers[at] ?? {row: -1, column: -1};
    const beyond = (/** number */ step) => {
      const same = this.numbers.filter(number => number.column === column && (number.row - row) * step > 0);
      return this.numbers.indexOf(step > 0 ? same[0] : same[same.length - 1]);
    };
    const steps = {"ArrowLeft": at - 1, "ArrowRight": at + 1, "Home": 0, "End": this.numbers.length - 1,
      "ArrowUp": row < 0 ? at - 1 : beyond(-1), "ArrowDown": row < 0 ? at + 1 : beyond(1)};
    const to = this.numbers[steps[key] ?? -1];
    if (at >= 0 && key in steps) {
      event.preventDefault();
      if (to) {
        this.view.querySelectorAll(".entry[tabindex='0']").forEach(entry => entry.setAttribute("tabindex", "-1"));
        this.entryOf(to.id).setAttribute("tabindex", "0");
        this.entryOf(to.id).focus();
      }
    }
  }
}
