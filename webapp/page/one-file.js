// The page in one file opens no models: whoever drops one reads so, and the browser does not open it in place of the page.

const section = /** @type {!Element} */ (document.getElementById("own-model"));
const notice = /** @type {!Element} */ (section.querySelector("[role=alert]"));
for (const type of ["dragenter", "dragover", "drop"]) {
  addEventListener(type, event => {
    if (/** @type {!DragEvent} */ (event).dataTransfer.types.includes("Files")) {
      event.preventDefault();
      if (type === "drop") {
        notice.textContent = "This page opens no files.";
        section.scrollIntoView({block: "nearest"});
      }
    }
  });
}
