// A pad's number, by a photo.

import {make} from "../element/dom.js";
import {matcher} from "../element/signs.js";
import {recognitionOf} from "./recognize-number.js";
import {read} from "./recognize-page.js";
import {Work} from "./work.js";

const CALL = "digit-pad";

/**
 * What is shown over each pad's paper, and what stops its photo.
 * @typedef {{
 *   show: function(string, boolean),
 *   hide: function(),
 *   stopper: !AbortController,
 * }}
 */
let Notice;

/** @type {!WeakMap<!ShadowRoot, !Notice>} */
const notices = new WeakMap();

/**
 * @param {!PhotoPad} pad
 * @param {!PictureUser} user
 * @return {!Notice}
 */
function noticeOf({root, say}, user) {
  const known = notices.get(root);
  if (known) {
    return known;
  }
  user.dress(root, digitPadNoticeStyles);
  const text = make("span");
  const stop = make("button", {"type": "button"});
  const view = make("div", {"class": "notice", "part": "notice", "hidden": ""}, text, stop);
  root.querySelector(".paper").append(view);
  const notice = {
    stopper: new AbortController(),
    show(/** string */ said, /** boolean */ canStop) {
      text.textContent = said;
      // What is shown is told, too.
      root.querySelector("output").textContent = said;
      stop.textContent = say("Stop");
      stop.hidden = !canStop;
      // Who writes on what is said has read it: that is the first stroke.
      view.classList.toggle("over", !canStop);
      view.hidden = false;
    },
    hide() {
      view.hidden = true;
    },
  };
  // Else the pad takes it for one of its own.
  stop.addEventListener("click", event => {
    event.stopPropagation();
    notice.stopper.abort();
  });
  const hideMessage = () => {
    if (stop.hidden) {
      notice.hide();
    }
  };
  for (const type of ["pointerdown", "keydown", "input"]) {
    root.addEventListener(type, hideMessage);
  }
  notices.set(root, notice);
  return notice;
}

/**
 * The number that a photo is of: the largest that fits.
 * @param {!File} photo
 * @param {!NumberSettings} settings
 * @param {!AbortSignal} signal
 * @param {!PictureUser} user
 * @return {!Promise<?Recognition>} nothing, where there is none
 */
async function numberOf(photo, {marks, most, pattern, alternatives}, signal, user) {
  const fits = (pattern ? matcher(pattern) : null) ?? (() => true);
  for (const isNumber of [false, true]) {
    const page = await read(CALL, photo, {marks, most, pattern: isNumber ? pattern : "", isNumber}, new Work(signal, null), user);
    const [number] = page.numbers.filter(({text}) => fits(text) && !(most >= 0 && text.length > most))
        .sort((one, other) => Number(one.unsure) - Number(other.unsure) || other.box.height - one.box.height);
    if (number) {
      return recognitionOf(number, page, alternatives);
    }
  }
  return null;
}

/**
 * @param {!File} photo
 * @param {!PhotoPad} pad
 * @param {!PictureUser} user
 * @return {!Promise<undefined>}
 */
export async function fillIn(photo, pad, user) {
  const {say} = pad;
  const notice = noticeOf(pad, user);
  notice.stopper.abort();
  const stopper = new AbortController();
  notice.stopper = stopper;
  notice.show(say("Reading the photo"), true);
  try {
    const number = await numberOf(photo, pad.settings, stopper.signal, user);
    if (number && !pad.isLocked()) {
      notice.hide();
      // Where it is in the photo is nowhere on the paper.
      pad.put(/** @type {!Recognition} */ ({...number, digits: [], box: null}));
    } else {
      notice.show(say("No number was found. Go closer, or write it."), false);
    }
  } catch (error) {
    if (!stopper.signal.aborted) {
      notice.show(error instanceof TypeError ? say("This browser cannot open this picture. Choose a JPEG or PNG.")
        : /** @type {!Error} */ (error).message, false);
    } else if (notice.stopper === stopper) {
      notice.hide();
    }
  }
}
