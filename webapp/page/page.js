// What DigitPad's own page does besides reading. The page's script fetches this once the page reads.

import {takeModels} from "./model-drop.js";
import {photoScript, takePhotos} from "./pictures.js";
import {offerHand} from "./hand.js";
import {offerInside} from "./inside-link.js";
import {offerSnippet} from "./snippet.js";
import {offerLanguages} from "./language-choice.js";
import {keepPage} from "./offline.js";
import {offerSaving} from "./saving.js";

const {documentElement} = document;

// Else the site has been published anew since the page came. The next load has all of it.
if (documentElement.getAttribute("data-digitpad-page") === digitPadBuild) {
  takeModels();
  offerSnippet();
  if (!documentElement.hasAttribute("data-embed")) {
    takePhotos(photoScript, true);
    offerLanguages();
    keepPage();
    offerHand();
    offerSaving();
    offerInside();
  }
}
