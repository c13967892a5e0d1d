// The second script, which reads models. The first finds it by its build, whoever has loaded it and whichever came first.

import {loadModel} from "./load-model.js";
import {openModel} from "./own-model.js";
import {expectModel} from "./reading.js";

const scripts = /** @type {!Object<string, !ModelScript>} */ (
  /** @type {?} */ (globalThis)[Symbol.for("digitpad-models")] ??= {});
scripts[digitPadBuild] = {loadModel, expectModel, openModel};
