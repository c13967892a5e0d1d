// What is written on the page's pad, saved as a file for other programs.

/** How long browsers may take to begin a download. */
const KEPT_MILLIS = 60_000;

/**
 * @param {!Blob} file
 * @param {string} name
 */
export function download(file, name) {
  const link = /** @type {!HTMLAnchorElement} */ (document.createElement("a"));
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLIS);
}

export function offerSaving() {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  const said = document.getElementById("saved");
  document.getElementById("save").addEventListener("click", async ({target}) => {
    const format = /** @type {!HTMLButtonElement} */ (target).value;
    if (!format) {
      return;
    }
    said.textContent = "";
    if (pad.toData().length === 0) {
      said.textContent = "Write something first.";
      return;
    }
    try {
      download(await pad.toData({format}), `${pad.value || "digitpad"}.${format}`);
      said.textContent = "Saved";
    } catch (error) {
      said.textContent = /** @type {!Error} */ (error).message;
    }
  });
}
