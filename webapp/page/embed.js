// What cannot wait for digitpad.js: the language of the page, and being embedded.

import {showVisitorsLanguage} from "./visitors-language.js";
import {embed} from "./frame.js";

showVisitorsLanguage();
embed();
