// The way to the page that looks inside, which takes along what is written, and back again.

import {readAddress} from "../inside/address.js";
import {decodeInk} from "../inside/ink-code.js";
import {carryInk} from "../inside/ink-link.js";

export function offerInside() {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  const link = /** @type {!HTMLAnchorElement} */ (document.querySelector(".seen a"));
  carryInk(link, "inside.html", () => pad.toData());
  const {ink} = readAddress(location.href);
  if (ink && pad.toData().length === 0) {
    pad.fromData(decodeInk(ink) ?? []);
  }
  // What is written from now on is another ink.
  pad.addEventListener("strokestart", () => {
    if (/^#ink=./.test(location.hash)) {
      location.replace("#ink=");
    }
  });
}
