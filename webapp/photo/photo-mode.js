// The photo view in place of the pad, and the way back: by its button, by the browser's, and forth again.

import {make} from "../element/dom.js";
import {PhotoView} from "./photo-view.js";
import {tool} from "./tool.js";

const MODE = "photo";

/** @type {?PhotoView} */
let view = null;
/** @type {?function(boolean)} */
let turn = null;

/**
 * Makes the view, once.
 * @param {!ModelUser} page
 * @param {!DigitPadFunctions} reader
 */
function prepare(page, reader) {
  page.dress(document, digitPadPhotoStyles);
  const pad = /** @type {!HTMLElement} */ (document.querySelector("main"));
  const back = tool("Back to writing", () => turn(false));
  const made = new PhotoView(reader, page.language, back);
  const again = make("button", {"type": "button", "class": "again"}, "Back to the photo");
  const label = document.getElementById("photo");
  made.view.hidden = true;
  pad.before(made.view);
  pad.querySelector(".writing").append(again);
  const show = (/** boolean */ isPhoto) => {
    made.view.hidden = !isPhoto;
    pad.hidden = isPhoto;
    if (isPhoto) {
      made.heading.focus();
      window.scrollTo(0, 0);
    } else {
      /** @type {!HTMLElement} */ (label.querySelector("input")).focus({preventScroll: true});
    }
  };
  view = made;
  turn = isPhoto => {
    if (isPhoto === made.view.hidden) {
      try {
        if (isPhoto) {
          history.pushState(MODE, "");
        } else if (history.state === MODE) {
          history.back();
          return;
        }
      } catch (forbidden) {
        // It goes without.
      }
      show(isPhoto);
    }
  };
  again.addEventListener("click", () => turn(true));
  addEventListener("popstate", event => show(/** @type {!PopStateEvent} */ (event).state === MODE));
  // Before the pad's own: what the pad would do with these keys is for what is seen.
  window.addEventListener("keydown", event => {
    const pressed = /** @type {!KeyboardEvent} */ (event);
    const target = /** @type {!Element} */ (pressed.target);
    if (!made.view.hidden && (target === document.body || made.view.contains(target))) {
      key(pressed, made);
    }
  }, true);
}

/**
 * @param {!KeyboardEvent} event
 * @param {!PhotoView} made
 */
function key(event, made) {
  const {key: name, code, ctrlKey, metaKey, altKey, shiftKey, target} = event;
  const isText = /** @type {!Element} */ (target).matches("input:not([type=checkbox], [type=file])");
  const isLatin = name.length === 1 && name < "\x80";
  const letter = isLatin ? name.toLowerCase() : code.slice(-1).toLowerCase();
  if (altKey || isText) {
    return;
  }
  if ((ctrlKey || metaKey) && (letter === "z" || letter === "y" && ctrlKey)) {
    const isAgain = letter === "y" || shiftKey;
    event.preventDefault();
    event.stopPropagation();
    made.step(isAgain ? 1 : -1);
  } else if (["Delete", "Backspace", "Escape"].includes(name) && target === document.body) {
    event.stopPropagation();
  }
  if (name === "Escape" && made.escape()) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * Shows the first of some photos in place of the pad, and reads it.
 * @param {!Array<!File>} files if there are none, the ways to get one are shown
 * @param {!ModelUser} page
 * @param {!DigitPadFunctions} reader
 * @return {!Promise<undefined>}
 */
export async function showPhotos(files, page, reader) {
  if (!view) {
    prepare(page, reader);
  }
  turn(true);
  if (files.length > 0) {
    await view.open(files);
  }
}
