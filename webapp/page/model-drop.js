// Models that are brought to DigitPad's own page: chosen in its section, or dropped anywhere. Pictures and notes that are dropped go on.

import {beginReader, offerReaders} from "./model-reader.js";
import {isNotes} from "./notes.js";
import {filesIn, wholeOf} from "./parts.js";
import {expectPhotos, isPicture, openPhotos} from "./pictures.js";

/**
 * @param {!Array<!File>} files
 * @return {!Promise<boolean>} whether there are some, and all are for the photo view
 */
const areSeen = async files => files.length > 0
  && (await wholeOf(files) !== null || (await Promise.all(files.map(async file => isPicture(file.type, file.name) || isNotes(file)))).every(Boolean));

/** Whether a dialog lies over the page: what is behind it takes nothing. */
const isBehind = () => document.querySelector("dialog[open]") !== null;

// All the rest is in the second script, which the page's first one gets.
export function takeModels() {
  offerReaders();
  const section = /** @type {!Element} */ (document.getElementById("own-model"));
  const notice = section.querySelector("[role=alert]");
  const call = (/** function(!ModelScript, !ModelUser): (!Promise|undefined) */ use) => new Promise((resolve, reject) =>
    document.dispatchEvent(new CustomEvent("digitpad-model", {detail:
      (/** function(): !Promise<!ModelScript> */ modelScript, /** !ModelUser */ modelUser) => modelScript()
        .then(script => use(script, modelUser)).then(resolve, reject)})));
  let expected = false;
  const begin = () => {
    if (!expected) {
      beginReader();
    }
    expected = true;
  };
  const expect = () => {
    begin();
    // What is wrong is said when a model has come.
    call(({expectModel}) => expectModel()).catch(() => {});
  };
  const take = async (/** !Array<!File> */ files, /** !Array<!FileSystemEntry> */ folders) => {
    section.setAttribute("aria-busy", "true");
    notice.textContent = "";
    begin();
    expected = false;
    try {
      await call(({openModel}, modelUser) => openModel(section, files, folders, modelUser));
    } catch (error) {
      notice.textContent = /** @type {!Error} */ (error).message;
    }
    section.removeAttribute("aria-busy");
  };
  section.addEventListener("change", ({target}) => {
    const input = /** @type {!HTMLInputElement} */ (target);
    if (input.type === "file" && input.files.length > 0) {
      take(Array.from(input.files), []);
      input.value = "";
    }
  });
  section.addEventListener("click", ({target}) => {
    if (/** @type {!Element} */ (target).matches(".bring input")) {
      expect();
    }
  });
  // Entering counts too: who lets go right then would see the browser open the file, in place of the page.
  for (const type of ["dragenter", "dragover"]) {
    addEventListener(type, event => {
      const {dataTransfer} = /** @type {!DragEvent} */ (event);
      const {types, items} = dataTransfer;
      if (types.includes("Files")) {
        event.preventDefault();
        if (isBehind()) {
          dataTransfer.dropEffect = "none";
        } else if (type === "dragenter") {
          if (isPicture(items[0]?.type ?? "")) {
            expectPhotos().catch(() => {});
          } else {
            expect();
          }
        }
      }
    });
  }
  addEventListener("drop", event => {
    const items = Array.from(/** @type {!DragEvent} */ (event).dataTransfer.items).filter(item => item.kind === "file");
    if (items.length > 0) {
      event.preventDefault();
      if (isBehind()) {
        return;
      }
      // Both end with the event; a folder is a file too, of which nothing can be read.
      const entries = items.map(item => item.webkitGetAsEntry?.());
      const folders = entries.filter(entry => entry?.isDirectory);
      const files = items.filter((item, i) => !entries[i]?.isDirectory).map(item => item.getAsFile());
      filesIn(folders).then(async inside => {
        const all = [...files, ...inside];
        const seen = (folders.length === 0 || inside.length > 0) && await areSeen(all);
        return seen ? openPhotos(all) : take(files, folders);
      });
    }
  });
}
