// The second script, which reads models. The first finds it by its build, whoever has loaded it and whichever came first. In the
// worker of DigitPad's own page it reads what that gives it.

import {loadModel} from "./load-model.js";
import {openModel} from "./own-model.js";
import {expectModel} from "./reading.js";

if (globalThis.name === "digitpad-reader" && typeof document === "undefined") {
  digitPadReader(globalThis);
  postMessage([digitPadBuild]);
}
const scripts = /** @type {!Object<string, !ModelScript>} */ (
  /** @type {?} */ (globalThis)[Symbol.for("digitpad-models")] ??= {});
scripts[digitPadBuild] = {loadModel, expectModel, openModel};
