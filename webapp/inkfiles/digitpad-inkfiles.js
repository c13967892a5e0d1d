// The script that tells ink files apart. The first finds it by its build, whoever has loaded it and whichever came first.

import {recognizePage} from "./recognize-page.js";

const scripts = /** @type {!Object<string, !InkScript>} */ (/** @type {?} */ (globalThis)[Symbol.for("digitpad-inkfiles")] ??= {});
scripts[digitPadBuild] = {recognizePage};
