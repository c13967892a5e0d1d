// The script that pages load: what it does as soon as it is there, and what it gives pages. Java's part is in it already.

import {loadBeside} from "./beside.js";
import {defineElement} from "./digit-pad.js";
import {hasElements} from "./dom.js";
import {pageLanguage} from "./language.js";
import {loadModel, modelScript, modelUser} from "./model-script.js";
import {recognize, recognizeSync, strokesOfPage} from "./recognize.js";
import {recognizePage} from "./recognize-page.js";
import {words} from "./words.js";

/**
 * Whether this is DigitPad's own page. One of another build than this script, because the site is just being published
 * anew, is loaded again, once.
 * @return {boolean}
 */
function isOwnPage() {
  const build = document.documentElement.getAttribute("data-digitpad-page");
  const navigation = () =>
    /** @type {!PerformanceNavigationTiming|undefined} */ (performance.getEntriesByType("navigation")[0]);
  if (build !== null && build !== digitPadBuild && navigation()?.type !== "reload") {
    location.reload();
    return false;
  }
  return build !== null;
}

// What the page can do without, when it reads, and has shown what was written by then. Where that is one file it is there
// already.
function loadRest() {
  if (digitPadScript) {
    setTimeout(() => loadBeside("page.js", () => true).catch(() => {}));
  }
}

if (!hasElements || !isOwnPage()) {
  defineElement();
} else {
  // In a task of its own, so that the page is painted before.
  setTimeout(() => {
    defineElement();
    startPage(pageLanguage, loadRest);
    // What takes models and pictures on the page comes later, and has no other way to the scripts that read them.
    document.addEventListener("digitpad-model",
        event => /** @type {!CustomEvent} */ (event).detail(modelScript, modelUser, digitPad));
  });
}

if (hasElements) {
  // The page that looks inside has no other way to the network.
  document.addEventListener("digitpad-inside", event => /** @type {!CustomEvent} */ (event)
    .detail(digitPadNetwork, digitPadNumbers, digitPadPen, modelScript, modelUser));
}
digitPad = Object.freeze({version: digitPadVersion, words, recognize, recognizeSync, recognizePage, loadModel});
digitPadServe?.(strokesOfPage);
