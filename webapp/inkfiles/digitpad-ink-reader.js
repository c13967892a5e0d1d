// All that reads ink files: in a worker, where it does what it is told, or in the page.

import {serve} from "../pictures/obeying.js";
import {LocalInk} from "./local-ink.js";

if (digitPadWorker) {
  const reading = new LocalInk();
  serve(digitPadWorker, (method, given) => /** @type {?} */ (reading)[method](...given));
}
digitPadReading = () => new LocalInk();
