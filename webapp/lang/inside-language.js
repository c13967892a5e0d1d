// One language, of the words that only the page has that looks inside. The build makes a script of this for each table in
// inside/lang.

import {giveAway} from "./saying.js";

giveAway("digitpad-inside-language");
