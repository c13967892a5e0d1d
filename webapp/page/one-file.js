// The page in one file: what shows photos is in it, and it opens no models. Whoever drops one reads so, and the browser does not
// open it in place of the page.

import {isPicture, openPhotos, takePhotos} from "./pictures.js";
import {showPhotos} from "../photo/photo-mode.js";

const section = /** @type {!Element} */ (document.getElementById("own-model"));
const notice = /** @type {!Element} */ (section.querySelector("[role=alert]"));
// When the page's pad is there.
setTimeout(() => takePhotos(async () => showPhotos, false));
for (const type of ["dragenter", "dragover", "drop"]) {
  addEventListener(type, event => {
    const {types, files} = /** @type {!DragEvent} */ (event).dataTransfer;
    if (types.includes("Files")) {
      event.preventDefault();
      if (type === "drop") {
        const dropped = Array.from(/** @type {!FileList} */ (files));
        if (dropped.every(({type: kind, name}) => isPicture(kind, name))) {
          openPhotos(dropped);
        } else {
          notice.textContent = "This page opens photos, and no other files.";
          section.scrollIntoView({block: "nearest"});
        }
      }
    }
  });
}
