// The script that writes ink files. The first finds it by its build, whoever has loaded it and whichever came first.

import {writeInk} from "./write-ink.js";

const scripts = /** @type {!Object<string, !InkWriter>} */ (/** @type {?} */ (globalThis)[Symbol.for("digitpad-ink-writer")] ??= {});
scripts[digitPadBuild] = {writeInk: (strokes, options, user) => writeInk(strokes, options, digitPadInkReader, user)};
