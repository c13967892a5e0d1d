// Models that a person brings, read by a second script, which is fetched when the first model comes.

const MODELS_SCRIPT = "digitpad-models.js";

let packing = null;
let named = {};

// The second script's functions. Both scripts meet in an event on the element that loads it, so neither needs a global.
function modelScript() {
  packing ??= new Promise((resolve, reject) => {
    const script = scriptBeside(MODELS_SCRIPT);
    const fail = reason => {
      packing = null;
      reject(new Error(`DigitPad: ${script.src} ${reason}. It belongs next to digitpad.js, from the same build.`));
    };
    script.addEventListener("digitpad-models", ({detail}) => {
      if (detail.build === digitPadBuild) {
        resolve(detail);
      } else {
        fail("is of another build: if the site has just been published anew, reload the page");
      }
    });
    script.addEventListener("error", () => fail("could not be loaded; it reads models"));
  });
  return packing;
}

const modelUser = {refuse, useEngine, dress, language: pageLanguage};

async function loadModel(source, options) {
  return (await modelScript()).loadModel(source, options, modelUser);
}

// The model that pads name. All pads read with one network, so it is loaded once, however many name it.
function namedModel(address) {
  if (named.address !== address) {
    const loading = {address, done: loadModel(address)};
    named = loading;
    loading.done.catch(() => {
      loading.address = null;
    });
  }
  return named.done;
}

// DigitPad's own page takes a model in its section, or dropped anywhere. All the rest is in the second script.
function takeModels() {
  const section = document.getElementById("own-model");
  if (!section) {
    return;
  }
  const notice = section.querySelector("[role=alert]");
  const take = async (files, folders) => {
    section.setAttribute("aria-busy", "true");
    notice.textContent = "";
    try {
      await (await modelScript()).openModel(section, files, folders, modelUser);
    } catch ({message}) {
      notice.textContent = message;
    }
    section.removeAttribute("aria-busy");
  };
  section.addEventListener("change", ({target}) => {
    if (target.type === "file" && target.files.length > 0) {
      take([...target.files], []);
      target.value = "";
    }
  });
  // Entering counts too: who lets go right then would see the browser open the file, in place of the page.
  for (const type of ["dragenter", "dragover"]) {
    addEventListener(type, event => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
      }
    });
  }
  addEventListener("drop", event => {
    const items = [...event.dataTransfer.items].filter(item => item.kind === "file");
    if (items.length > 0) {
      event.preventDefault();
      // Both end with the event; a folder is a file too, of which nothing can be read.
      const entries = items.map(item => item.webkitGetAsEntry?.());
      const folders = entries.filter(entry => entry?.isDirectory);
      take(items.filter((item, i) => !entries[i]?.isDirectory).map(item => item.getAsFile()), folders);
    }
  });
}
