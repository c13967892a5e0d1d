// Photos of numbers, and notes, that are brought to DigitPad's own page: chosen with its button, pasted, or dropped anywhere.

import {isNotes, isNotesName, NOTES, textOf} from "./notes.js";

/** @type {?function(): !Promise<!PhotoScript>} */
let load = null;
/** @type {?Promise<!PhotoScript>} */
let coming = null;

// Also what no browser opens: who reads photos says so.
export const isPicture = (/** string */ type, name = "") =>
  type.startsWith("image/") || /\.(jpe?g|png|gif|bmp|svg|webp|avif|hei[cf]|tiff?|pdf)$/i.test(name);

/** @return {!Promise<!PhotoScript>} what shows them, which comes with the first */
export function expectPhotos() {
  if (!coming) {
    coming = load();
    coming.catch(() => { coming = null; });
  }
  return coming;
}

/** @return {!Promise<!PhotoScript>} from beside the page */
export const photoScript = () => new Promise((resolve, reject) => {
  const {digitPadPage} = window;
  const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
  script.src = digitPadPage.trusted.createScriptURL("photo.js");
  script.addEventListener("load", () => resolve(digitPadPage.showPhotos));
  script.addEventListener("error",
      () => reject(new Error("The photo view could not be loaded. Try again when there is a network.")));
  document.head.append(script);
});

/** @param {!Array<!File>} files */
export async function openPhotos(files) {
  const notice = document.getElementById("notice");
  notice.textContent = "";
  try {
    const showPhotos = await expectPhotos();
    document.dispatchEvent(new CustomEvent("digitpad-model", {detail:
      (/** ? */ modelScript, /** !ModelUser */ page, /** !DigitPadFunctions */ reader) => showPhotos(files, page, reader)}));
  } catch (error) {
    notice.textContent = /** @type {!Error} */ (error).message;
  }
}

/**
 * @param {function(): !Promise<!PhotoScript>} loaded gives what shows them
 * @param {boolean} opensNotes
 */
export function takePhotos(loaded, opensNotes) {
  load = loaded;
  const input = /** @type {!HTMLInputElement} */ (document.querySelector("#photo input"));
  if (opensNotes) {
    input.accept += `,${NOTES}`;
  }
  const take = () => {
    const files = Array.from(/** @type {!FileList} */ (input.files));
    if (files.length > 0) {
      input.value = "";
      openPhotos(files);
    }
  };
  input.addEventListener("click", () => expectPhotos().catch(() => {}));
  input.addEventListener("change", take);
  // Some phones offer only the photos that they have; the view has a way to the camera, too.
  input.addEventListener("cancel", () => {
    if (window.matchMedia("(pointer: coarse)").matches) {
      openPhotos([]);
    }
  });
  // Chosen before this script was there.
  take();
  addEventListener("paste", async event => {
    const pasted = /** @type {!ClipboardEvent} */ (event);
    const all = Array.from(/** @type {!FileList} */ (pasted.clipboardData.files));
    const notes = all.filter(({name}) => opensNotes && isNotesName(name));
    const files = notes.length > 0 ? notes : all.filter(({type}) => isPicture(type));
    // Copied cells and words bring a picture of themselves.
    if (files.length > 0 && (notes.length > 0 || !pasted.clipboardData.types.includes("text/plain"))) {
      pasted.preventDefault();
      openPhotos(files);
      return;
    }
    const target = /** @type {!Element} */ (pasted.composedPath()[0]);
    if (!target.matches?.(":read-write")) {
      const copied = new File([textOf(/** @type {!DataTransfer} */ (pasted.clipboardData))], "clipboard");
      if (await isNotes(copied)) {
        openPhotos([copied]);
      }
    }
  });
}
