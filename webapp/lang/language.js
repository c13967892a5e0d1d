// One language. The build makes a script of this for each table beside it.

import {giveAway} from "./saying.js";

giveAway("digitpad-language");
