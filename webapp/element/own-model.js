// The section of DigitPad's own page that shows a model which a person has brought. The build puts this into
// digitpad-models.js, after load-model.js.

const ENGINES = ["relaxed", "simd", "portable"];
const RANGES = {"0 to 1": [0, 1], "−1 to 1": [-1, 1], "0 to 255": [0, 255]};

function part(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}

const figure = number => number.toLocaleString("en");
const dimensions = shape => shape.slice(1, -1).replaceAll(", ", " × ");

function sizeOf(bytes) {
  return bytes < 1e6 ? `${figure(Math.max(0.1, Math.round(bytes / 100) / 10))} kB` : `${figure(Math.round(bytes / 1e5) / 10)} MB`;
}

function duration(millis) {
  return `${millis < 0.1 ? millis.toFixed(3) : millis < 10 ? millis.toFixed(2) : millis.toFixed(0)} ms`;
}

// All files of a folder that was dropped, each with its path.
async function filesUnder(folder) {
  const found = [];
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) {
      return found;
    }
    for (const entry of entries) {
      if (entry.isDirectory) {
        found.push(...await filesUnder(entry));
      } else {
        found.push({path: entry.fullPath.slice(1), file: await new Promise((resolve, reject) => entry.file(resolve, reject))});
      }
    }
  }
}

async function broughtFiles(files, folders) {
  try {
    const inside = await Promise.all(folders.map(filesUnder));
    return files.map(file => ({path: file.webkitRelativePath || file.name, file})).concat(...inside);
  } catch (unreadable) {
    throw new Error("This browser does not let a page read the folder that was dropped. Choose it with the button, or drop the files in it.");
  }
}

function layerTable({layers, parameters, multiplyAdds}) {
  const row = (cell, kind, ...cells) => part("tr", {}, part("th", {scope: cell === "th" ? "col" : "row"}, kind),
      ...cells.map(text => part(cell, cell === "th" ? {scope: "col"} : {}, text)));
  return part("div", {class: "layers", tabindex: "0", role: "region", "aria-label": "Layers"},
      part("table", {},
          part("thead", {}, row("th", "Layer", "Output", "Parameters", "Multiply-adds")),
          part("tbody", {}, ...layers.map(layer =>
            row("td", layer.kind, dimensions(layer.shape), figure(layer.parameters), figure(layer.multiplyAdds)))),
          part("tfoot", {}, row("td", "All", "", figure(parameters), figure(multiplyAdds)))));
}

function choice(name, options) {
  return part("label", {}, `${name} `, part("select", {}, ...options.map(option => part("option", {}, option))));
}

// One engine after the other, each in a task of its own, so that the page stays alive between them.
async function showTimes(list, packed, timeEngine) {
  for (const engine of ENGINES) {
    await new Promise(resolve => setTimeout(resolve, 50));
    const millis = await new Promise(resolve =>
      timeEngine(engine, packed.network, engine === "relaxed" ? packed.relaxed : packed.simd, resolve));
    list.append(part("div", {"data-engine": engine}, part("dt", {}, engine),
        part("dd", {}, millis < 0 ? "not in this browser" : duration(millis))));
  }
}

// The picture in the values that the network gets: black is its least, white its most.
function showPicture(canvas, inkIsDark) {
  const copy = part("canvas", {width: 28, height: 28}).getContext("2d", {willReadFrequently: true});
  copy.drawImage(document.getElementById("picture"), 0, 0);
  const seen = copy.getImageData(0, 0, 28, 28);
  for (let i = 0; i < seen.data.length; i += 4) {
    const ink = seen.data[i + 3];
    seen.data.fill(inkIsDark ? 255 - ink : ink, i, i + 3);
    seen.data[i + 3] = 255;
  }
  canvas.getContext("2d").putImageData(seen, 0, 0);
}

let modelSheet;
let closeLast = () => {};

async function openModel(section, files, folders, page) {
  const model = await modelOfFiles(await broughtFiles(files, folders));
  const packed = packModel(model);
  useModel(packed, page);
  closeLast();
  showModel(section, model, packed, page);
}

function showModel(section, model, packed, page) {
  if (!modelSheet) {
    modelSheet = new CSSStyleSheet();
    modelSheet.replaceSync(modelStyles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, modelSheet];
  }
  const times = part("dl", {"aria-label": "Time per digit"});
  const range = choice("Values", Object.keys(RANGES));
  const ink = choice("Ink", ["light on dark", "dark on light"]);
  const picture = part("canvas", {width: 28, height: 28, role: "img", "aria-label": "Your digit in the values that this model gets"});
  const values = part("span");
  const back = part("button", {type: "button"}, "Back to DigitPad’s own model");
  const inkIsDark = () => ink.lastChild.selectedIndex === 1;
  const bounds = () => {
    const [least, most] = RANGES[range.lastChild.value];
    return inkIsDark() ? [most, least] : [least, most];
  };
  const draw = () => {
    const [paper, full] = bounds();
    values.textContent = `Paper is ${paper}, ink ${full}`;
    showPicture(picture, inkIsDark());
  };
  const drawSoon = () => requestAnimationFrame(draw);
  const view = part("div", {class: "brought"},
      part("p", {class: "name", role: "status"}, part("strong", {}, model.name), " reads now. ",
          `${sizeOf(model.bytes)}, ${dimensions(model.input)} in, ${dimensions(model.output)} out.`),
      back,
      part("h3", {}, "Time per digit"), times,
      part("h3", {}, "What it expects"),
      part("div", {class: "expects"}, picture, part("div", {}, range, ink, values)),
      part("h3", {}, "Layers"), layerTable(model));
  const pad = document.getElementById("pad");
  pad.addEventListener("recognize", drawSoon);
  view.addEventListener("change", () => {
    useModel(model.pack(...bounds()), page);
    draw();
  });
  closeLast = () => {
    pad.removeEventListener("recognize", drawSoon);
    view.remove();
    closeLast = () => {};
  };
  back.addEventListener("click", () => {
    const refused = page.useOwnNetwork();
    section.querySelector("[role=alert]").textContent = refused || "";
    if (!refused) {
      closeLast();
      section.querySelector("input").focus();
    }
  });
  section.append(view);
  draw();
  showTimes(times, packed, page.timeEngine);
}
