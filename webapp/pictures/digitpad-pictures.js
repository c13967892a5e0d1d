// The script that reads numbers in pictures. The first finds it by its build, whoever has loaded it and whichever came first.

import {fillIn} from "./fill-in.js";
import {recognizeNumber} from "./recognize-number.js";
import {recognizePage} from "./recognize-page.js";

const scripts = /** @type {!Object<string, !PictureScript>} */ (
  /** @type {?} */ (globalThis)[Symbol.for("digitpad-pictures")] ??= {});
scripts[digitPadBuild] = {recognizePage, recognizeNumber, fillIn};
