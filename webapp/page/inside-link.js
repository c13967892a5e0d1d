// The way to the page that looks inside, which takes along what is written.

import {make} from "../element/dom.js";
import {addressOf} from "../inside/address.js";

export function offerInside() {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  const link = /** @type {!HTMLAnchorElement} */ (make("a", {"href": "inside.html"}, "Look inside the network"));
  const address = () => { link.href = addressOf("inside.html", null, null, pad.toData()); };
  // However it is opened: here, in a new tab, or copied.
  for (const type of ["pointerdown", "focus", "keydown", "contextmenu", "click"]) {
    link.addEventListener(type, address);
  }
  document.querySelector("[aria-labelledby=how]").append(make("p", {}, link));
}
