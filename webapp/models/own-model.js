// The section of DigitPad's own page that shows a model which a person has brought. The build puts this into
// digitpad-models.js, after load-model.js. What it says that has no figures in it is English here; translate.js puts it into
// other languages.

const ENGINES = ["relaxed", "simd", "portable"];
const RANGES = {"0 to 1": [0, 1], "−1 to 1": [-1, 1], "0 to 255": [0, 255], "mean 0, deviation 1": [-0.4242, 2.8215]};
const MOST_ROWS = 16;
const OWN_CLASSES = "How probable each digit is";
const OWN_PICTURE = "The digit as the network sees it, 28 by 28 pixels";
const OWN_SIZE = "28 × 28 pixels";
const COUNT = {maximumFractionDigits: 4};
const KILOBYTES = {style: "unit", unit: "kilobyte", maximumFractionDigits: 1};
const MEGABYTES = {style: "unit", unit: "megabyte", maximumFractionDigits: 1};
const MILLIS = [3, 2, 0].map(digits =>
  ({style: "unit", unit: "millisecond", minimumFractionDigits: digits, maximumFractionDigits: digits}));

function part(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}

// The page's language, and the texts with figures in them, which are written again in another one.
let language;
let texts = [];

function telling(element, text) {
  const tell = () => { element.textContent = text(); };
  texts.push(tell);
  tell();
  return element;
}

const figure = (number, style = COUNT) => Number(number).toLocaleString(language.locale, style);
const dimensions = shape => shape.slice(1, -1).split(", ").map(side => figure(side)).join(" × ");

function sizeOf(bytes) {
  return bytes < 1e6 ? figure(Math.max(0.1, bytes / 1000), KILOBYTES) : figure(bytes / 1e6, MEGABYTES);
}

function duration(millis) {
  return figure(millis, MILLIS[millis < 0.1 ? 0 : millis < 10 ? 1 : 2]);
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
      ...cells.map(text => typeof text === "string" ? part(cell, cell === "th" ? {scope: "col"} : {}, text)
        : telling(part(cell), text)));
  return part("div", {class: "layers", tabindex: "0", role: "region", "aria-label": "Layers"},
      part("table", {},
          part("thead", {}, row("th", "Layer", "Output", "Parameters", "Multiply-adds")),
          part("tbody", {}, ...layers.map(layer =>
            row("td", layer.kind, () => dimensions(layer.shape), () => figure(layer.parameters),
                () => figure(layer.multiplyAdds)))),
          part("tfoot", {}, row("td", "All", "", () => figure(parameters), () => figure(multiplyAdds)))));
}

function choice(name, options) {
  return part("label", {}, `${name} `, part("select", {}, ...options.map(option => part("option", {value: option}, option))));
}

// One engine after the other, each in a task of its own, so that the page stays alive between them.
async function showTimes(list, packed) {
  for (const engine of ENGINES) {
    await new Promise(resolve => setTimeout(resolve, 50));
    const millis = await new Promise(resolve =>
      timeEngine(engine, packed.network, packed.module, resolve));
    list.append(part("div", {"data-engine": engine}, part("dt", {}, engine),
        millis < 0 ? part("dd", {}, "not in this browser") : telling(part("dd"), () => duration(millis))));
  }
}

// The picture in the values that the network gets: black is its least, white its most.
function showPicture(canvas, inkIsDark) {
  const {width, height} = document.getElementById("picture");
  const copy = part("canvas", {width, height}).getContext("2d", {willReadFrequently: true});
  copy.drawImage(document.getElementById("picture"), 0, 0);
  const seen = copy.getImageData(0, 0, width, height);
  for (let i = 0; i < seen.data.length; i += 4) {
    const ink = seen.data[i + 3];
    seen.data.fill(inkIsDark ? 255 - ink : ink, i, i + 3);
    seen.data[i + 3] = 255;
  }
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d").putImageData(seen, 0, 0);
}

let ownRows;

// Answer, bars and picture of the page for these classes and a picture of this size; as they were without arguments.
function showClasses(labels, width, height) {
  const bars = document.getElementById("bars");
  const picture = document.getElementById("picture");
  const answer = document.getElementById("answer");
  const size = document.querySelector(".seen p > span");
  ownRows ??= [...bars.children];
  const own = !labels || isDigits(labels);
  const longest = own ? 1 : Math.max(...labels.map(label => label.length));
  bars.replaceChildren(...own ? ownRows : labels.map(label =>
    part("li", {"data-label": label, title: label, translate: "no"}, part("b", {}, label), part("i"), part("span"))));
  bars.ariaLabel = own ? OWN_CLASSES : "How probable each class is";
  bars.classList.toggle("labelled", !own);
  bars.classList.toggle("many", !own && labels.length > MOST_ROWS);
  bars.style.setProperty("--length", longest);
  answer.classList.toggle("labelled", longest > 1);
  answer.style.setProperty("--length", longest);
  picture.ariaLabel = width ? language.say("Your writing as the network sees it, {0} by {1} pixels", width, height) : OWN_PICTURE;
  size.textContent = width ? language.say("{0} × {1} pixels", width, height) : OWN_SIZE;
  picture.style.aspectRatio = width ? `${width} / ${height}` : "";
}

let dressed = false;
let shown;

async function openModel(section, files, folders, page) {
  language = page.language;
  const found = await broughtFiles(files, folders);
  if (shown && found.length > 0 && found.every(({path}) => isLabelFile(path))) {
    shown.relabel(await labelsOf(found[0].file, shown.model.classes));
    return;
  }
  const {model, labels} = await modelOfFiles(found);
  const setting = settingOf(model, labels, {}, page);
  const packed = model.pack(setting.paper, setting.ink);
  const engine = await engineOf(packed);
  useModel(engine, setting, page);
  shown?.close();
  showModel(section, model, packed, engine, setting, page);
}

// The labels as a person types or loads them.
function labelField(setting, classes, apply) {
  const text = part("textarea", {rows: 6, "aria-label": "Labels, one a line", spellcheck: "false"});
  const file = part("input", {type: "file", accept: ".txt,.json"});
  const use = part("button", {type: "button"}, "Use these labels");
  let names = "";
  const summary = telling(part("summary"), () => language.say("{0} classes: {1}", classes, names));
  const show = labels => {
    text.value = labels.join("\n");
    const some = labels.slice(0, 4).join(", ");
    names = labels.length > 5 ? `${some}, … ${labels.at(-1)}` : labels.join(", ");
    texts.forEach(tell => tell());
  };
  use.addEventListener("click", () => apply(async () => requireLabels(labelsIn(text.value, "Labels"), classes, "Labels")));
  file.addEventListener("change", event => {
    // Else the section would take it for a model.
    event.stopPropagation();
    const [chosen] = file.files;
    file.value = "";
    apply(() => labelsOf(chosen, classes));
  });
  show(setting.labels);
  const named = isDigits(setting.labels) || setting.labels.some((label, i) => label !== String(i));
  return {show, view: part("details", {class: "labels", ...named ? {} : {open: ""}}, summary,
      part("div", {}, text, part("div", {class: "bring"}, use, part("label", {}, "Load a file", file)),
          part("p", {}, "One a line, in the model’s order, or a JSON array.")))};
}

function showModel(section, model, packed, engine, setting, page) {
  if (!dressed) {
    page.dress(document, modelStyles);
    dressed = true;
  }
  texts = [];
  const notice = section.querySelector("[role=alert]");
  const times = part("dl", {"aria-label": "Time per digit"});
  const range = choice("Values", Object.keys(RANGES));
  const ink = choice("Ink", ["light on dark", "dark on light"]);
  const [rangeChoice, inkChoice] = [range, ink].map(label => label.querySelector("select"));
  const picture = part("canvas", {role: "img", "aria-label": "Your writing in the values that this model gets"});
  const values = part("span");
  const origin = part("span", {class: "origin"}, setting.isTold
    ? "Found out by trying." : "Could not be found out; this is what most models take. Write something and compare.");
  const back = part("button", {type: "button"}, "Back to DigitPad’s own model");
  const names = Object.keys(RANGES);
  const [least, most] = [Math.min(setting.paper, setting.ink), Math.max(setting.paper, setting.ink)];
  rangeChoice.selectedIndex = Math.max(0, names.findIndex(name => Math.abs(RANGES[name][0] - least) < 1e-3
    && Math.abs(RANGES[name][1] - most) < 1e-3));
  inkChoice.selectedIndex = setting.paper > setting.ink ? 1 : 0;
  const inkIsDark = () => inkChoice.selectedIndex === 1;
  const bounds = () => {
    const [low, high] = RANGES[rangeChoice.value];
    return inkIsDark() ? [high, low] : [low, high];
  };
  const draw = () => {
    const [paper, full] = bounds();
    values.textContent = language.say("Paper is {0}, ink {1}", figure(paper), figure(full));
    showPicture(picture, inkIsDark());
  };
  const drawSoon = () => requestAnimationFrame(draw);
  const attempt = async change => {
    notice.textContent = "";
    try {
      await change();
    } catch ({message}) {
      notice.textContent = message;
    }
  };
  const relabel = labels => {
    showClasses(labels, model.width, model.height);
    useModel(engine, {labels}, page);
    shown.labels = labels;
    labelling.show(labels);
  };
  const labelling = labelField(setting, model.classes, read => attempt(async () => relabel(await read())));
  const view = part("div", {class: "brought"},
      part("p", {class: "name", role: "status"}, part("strong", {translate: "no"}, model.name), " reads now. ",
          telling(part("span"), () =>
            language.say("{0}, {1} in, {2} out.", sizeOf(model.bytes), dimensions(model.input), dimensions(model.output)))),
      back,
      part("h3", {}, "Time per digit"), times,
      part("h3", {}, "What it expects"),
      part("div", {class: "expects"}, picture, part("div", {}, range, ink, values, origin)),
      part("h3", {}, "What its classes are called"), labelling.view,
      part("h3", {}, "Layers"), layerTable(model));
  const pad = document.getElementById("pad");
  pad.addEventListener("recognize", drawSoon);
  view.addEventListener("change", ({target}) => {
    if (target.localName === "select") {
      attempt(async () => {
        engine = await engineOf(model.pack(...bounds()));
        useModel(engine, {labels: shown.labels}, page);
        origin.textContent = "Set by hand.";
        draw();
      });
    }
  });
  const close = () => {
    pad.removeEventListener("recognize", drawSoon);
    view.remove();
    shown = null;
  };
  shown = {model, labels: setting.labels, relabel, close};
  back.addEventListener("click", () => attempt(() => {
    useModel(null, {labels: DIGITS}, page);
    close();
    showClasses();
    section.querySelector("input").focus();
  }));
  showClasses(setting.labels, model.width, model.height);
  section.append(view);
  draw();
  language.onChange(() => {
    if (shown) {
      showClasses(shown.labels, model.width, model.height);
      texts.forEach(tell => tell());
      draw();
    }
  }, section);
  showTimes(times, packed);
}
