// Models that are brought to DigitPad's own page: chosen in its section, or dropped anywhere.

// All the rest is in the second script, which the page's first one gets.
export function takeModels() {
  const section = /** @type {!Element} */ (document.getElementById("own-model"));
  const notice = section.querySelector("[role=alert]");
  const take = async (/** !Array<!File> */ files, /** !Array<!FileSystemEntry> */ folders) => {
    section.setAttribute("aria-busy", "true");
    notice.textContent = "";
    try {
      await new Promise((resolve, reject) => document.dispatchEvent(new CustomEvent("digitpad-model", {detail:
        (/** function(): !Promise<!ModelScript> */ modelScript, /** !ModelUser */ modelUser) => modelScript()
          .then(({openModel}) => openModel(section, files, folders, modelUser)).then(resolve, reject)})));
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
