// Models that are brought to DigitPad's own page: chosen in its section, or dropped anywhere.

import {modelScript, modelUser} from "./model-script.js";

// All the rest is in the second script.
export function takeModels() {
  const section = document.getElementById("own-model");
  if (!section) {
    return;
  }
  const notice = section.querySelector("[role=alert]");
  const take = async (/** !Array<!File> */ files, /** !Array<!FileSystemEntry> */ folders) => {
    section.setAttribute("aria-busy", "true");
    notice.textContent = "";
    try {
      await (await modelScript()).openModel(section, files, folders, modelUser);
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
  // Entering counts too: who lets go right then would see the browser open the file, in place of the page.
  for (const type of ["dragenter", "dragover"]) {
    addEventListener(type, event => {
      if (/** @type {!DragEvent} */ (event).dataTransfer.types.includes("Files")) {
        event.preventDefault();
      }
    });
  }
  addEventListener("drop", event => {
    const items = Array.from(/** @type {!DragEvent} */ (event).dataTransfer.items).filter(item => item.kind === "file");
    if (items.length > 0) {
      event.preventDefault();
      // Both end with the event; a folder is a file too, of which nothing can be read.
      const entries = items.map(item => item.webkitGetAsEntry?.());
      const folders = entries.filter(entry => entry?.isDirectory);
      take(items.filter((item, i) => !entries[i]?.isDirectory).map(item => item.getAsFile()), folders);
    }
  });
}
