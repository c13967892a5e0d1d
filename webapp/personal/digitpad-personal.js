// The script of hands. The first finds it by its build, whoever has loaded it and whichever came first.

import {learn} from "./lesson.js";

const scripts = /** @type {!Object<string, !PersonalScript>} */ (/** @type {?} */ (globalThis)[Symbol.for("digitpad-personal")] ??= {});
scripts[digitPadBuild] = {learn};
