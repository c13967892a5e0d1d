// The script that has workers read a large ink file's strokes. The first finds it by its build, whoever has loaded it and whichever came first.

import {StrokeWorkers} from "./stroke-workers.js";

const scripts = /** @type {!Object<string, !InkWorkersScript>} */ (
  /** @type {?} */ (globalThis)[Symbol.for("digitpad-ink-workers")] ??= {});
scripts[digitPadBuild] = {begin: user => new StrokeWorkers(user)};
