// Play: what happens if a part is missing, while one writes, and with another model.

import {buildCompare, showCompare} from "./play-compare.js";
import {buildStrip, showStrip} from "./play-strip.js";
import {buildSwitches, showSwitches} from "./play-switches.js";
import {Section} from "./state.js";

/** @type {!Section} */
export const play = {
  id: "play",
  build(root, view) {
    root.replaceChildren(...buildSwitches(view), ...buildStrip(view), ...buildCompare(view));
  },
  show(state, changes, view) {
    showSwitches(state, changes, view);
    showStrip(state, changes, view);
    showCompare(state, changes, view);
  },
};
