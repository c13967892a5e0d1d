// Play: what happens if a part is missing, while one writes, and with another model.

import {make} from "../element/dom.js";
import {buildCompare, showCompare} from "./play-compare.js";
import {buildStrip, showStrip} from "./play-strip.js";
import {buildSwitches, showSwitches} from "./play-switches.js";
import {Section} from "./state.js";

/** @type {!Element} */
let ofNetwork;
/** Of which network it is, as `state.model` counts them. */
let shownModel = 0;

/** @type {!Section} */
export const play = {
  id: "play",
  build(root, view) {
    ofNetwork = make("div", {}, ...buildSwitches(view), ...buildStrip(view));
    root.replaceChildren(ofNetwork, ...buildCompare(view));
  },
  show(state, changes, view) {
    if (shownModel !== state.model) {
      shownModel = state.model;
      ofNetwork.replaceChildren(...buildSwitches(view), ...buildStrip(view));
    }
    showSwitches(state, changes, view);
    showStrip(state, changes, view);
    showCompare(state, changes, view);
  },
};
