// The link back to DigitPad's page takes along what is written.

import {carryInk} from "./ink-link.js";

export function offerWayHome() {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  const example = /** @type {!HTMLElement} */ (document.getElementById("example"));
  const link = /** @type {!HTMLAnchorElement} */ (document.querySelector(".top a"));
  carryInk(link, "index.html", () => example.hidden ? pad.toData() : []);
}
