// What inside.html shows besides what is seen first: fetched when that is shown. Sections as state.js says, in the order in
// which they stand in the page.

import {offerLanguages} from "../page/language-choice.js";
import {keepPage} from "../page/offline.js";
import {offNotes} from "./off-notes.js";
import {code} from "./section-code.js";
import {learned} from "./section-learned.js";
import {play} from "./section-play.js";
import {probabilities} from "./section-probabilities.js";
import {readingSteps} from "./section-reading.js";
import {share} from "./section-share.js";
import {unit} from "./section-unit.js";
import {why} from "./section-why.js";
import {beginShades} from "./shades.js";
import {Section} from "./state.js";
import {offerWayHome} from "./way-home.js";

/** @type {!Array<!Section>} */
const SECTIONS = [offNotes, readingSteps, unit, probabilities, why, learned, play, code, share];

beginShades();
document.dispatchEvent(new CustomEvent("digitpad-inside-sections", {detail: SECTIONS}));
offerWayHome();
offerLanguages();
keepPage();
