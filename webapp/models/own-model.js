// The section of DigitPad's own page that shows a model which a person has brought. What it says that has no figures in it is
// English here; translate.js puts it into other languages.

import {make} from "../element/dom.js";
import {broughtFiles} from "./brought-files.js";
import {dimensions, duration, figure, forgetTexts, language, sizeOf, speak, tellAgain, telling} from "./figures.js";
import {labelField} from "./label-field.js";
import {DIGITS, isLabelFile, labelsOf} from "./labels.js";
import {engineNamed, modelOfFiles, ModelSetting, prepared, useModel} from "./load-model.js";
import {showClasses} from "./page-classes.js";
import {Slices} from "./slices.js";

const ENGINES = {"relaxed": "WebAssembly, relaxed SIMD", "simd": "WebAssembly, SIMD", "portable": "JavaScript"};
const RANGES = {"0 to 1": [0, 1], "−1 to 1": [-1, 1], "0 to 255": [0, 255], "mean 0, deviation 1": [-0.4242, 2.8215]};
const UNTOLD = "Could not be found out; this is what most models take. Write something and compare.";

/** An engine that takes longer is timed in slices, once. */
const LONG_MILLIS = 20;
/** So long the others run. */
const ENOUGH_MILLIS = 60;

let dressed = false;

/**
 * The model that is shown.
 * @type {?{model: !ReadModel, labels: !Array<string>, relabel: function(!Array<string>), close: function()}}
 */
let shown = null;

/**
 * Reads with a model from now on and shows it; or gives the one that is shown other labels.
 * @param {!Element} section
 * @param {!Array<!File>} files
 * @param {!Array<!FileSystemEntry>} folders
 * @param {!ModelUser} page
 * @return {!Promise<undefined>}
 */
export async function openModel(section, files, folders, page) {
  speak(page.language);
  const found = await broughtFiles(files, folders);
  if (shown && found.length > 0 && found.every(({path}) => isLabelFile(path))) {
    shown.relabel(await labelsOf(found[0].file, shown.model.classes));
    return;
  }
  const slices = new Slices({});
  const {model, labels} = await modelOfFiles(found, slices);
  const {setting, packed, engine} = await prepared(model, labels, {}, page, slices);
  useModel(engine, setting.labels, page);
  shown?.close();
  showModel(section, model, packed, engine, setting, page);
}

/**
 * @param {!ReadModel} model
 * @return {!Element}
 */
function layerTable({layers, parameters, multiplyAdds}) {
  /**
   * @param {string} cell the tag of its cells
   * @param {string} kind
   * @param {...(string|function(): string)} cells
   * @return {!Element}
   */
  const row = (cell, kind, ...cells) => make("tr", {}, make("th", {"scope": cell === "th" ? "col" : "row"}, kind),
      ...cells.map(text => typeof text === "string" ? make(cell, cell === "th" ? {"scope": "col"} : {}, text)
        : telling(cell, text)));
  return make("div", {"class": "layers", "tabindex": "0", "role": "region", "aria-label": "Layers"},
      make("table", {},
          make("thead", {}, row("th", "Layer", "Output", "Parameters", "Multiply-adds")),
          make("tbody", {}, ...layers.map(layer =>
            row("td", layer.kind, () => dimensions(layer.shape), () => figure(layer.parameters),
                () => figure(layer.multiplyAdds)))),
          make("tfoot", {}, row("td", "All", "", () => figure(parameters), () => figure(multiplyAdds)))));
}

/**
 * @param {string} name
 * @param {!Array<string>} options
 * @return {!Element}
 */
function choice(name, options) {
  return make("label", {}, `${name} `,
      make("select", {}, ...options.map(option => make("option", {"value": option}, option))));
}

/**
 * How long an engine takes for one digit, here and now: the mean of many, where it does not take long.
 * @param {!BroughtEngine} engine
 * @return {!Promise<number>} in ms
 */
async function millisOf(engine) {
  const slices = new Slices({});
  engine.input.forEach((_, i) => engine.input[i] = i % 5 ? 0 : 1);
  await slices.pass(engine);
  const once = await slices.pass(engine);
  if (once > LONG_MILLIS) {
    return once;
  }
  await slices.fresh();
  const start = performance.now();
  let runs = 0;
  let millis = 0;
  do {
    engine.run();
    runs++;
    millis = performance.now() - start;
  } while (millis < ENOUGH_MILLIS);
  return millis / runs;
}

/**
 * One engine after the other, each in a task of its own, so that the page stays alive between them.
 * @param {!Element} list
 * @param {!PackedModel} packed
 */
async function showTimes(list, packed) {
  for (const [engine, name] of Object.entries(ENGINES)) {
    await new Promise(resolve => setTimeout(resolve, 50));
    const made = await engineNamed(engine, packed);
    const millis = made ? await millisOf(made) : 0;
    list.append(make("div", {"data-engine": engine}, make("dt", {"translate": "no"}, name),
        made ? telling("dd", () => duration(millis)) : make("dd", {}, "not in this browser")));
  }
}

/**
 * The picture in the values that the network gets: black is its least, white its most.
 * @param {!HTMLCanvasElement} canvas
 * @param {boolean} inkIsDark
 */
function showPicture(canvas, inkIsDark) {
  const picture = /** @type {!HTMLCanvasElement} */ (document.getElementById("picture"));
  const {width, height} = picture;
  const context = (/** !Element */ of) =>
    /** @type {!CanvasRenderingContext2D} */ (
      /** @type {!HTMLCanvasElement} */ (of).getContext("2d", {willReadFrequently: true}));
  const copy = context(make("canvas", {"width": width, "height": height}));
  copy.drawImage(picture, 0, 0);
  const seen = copy.getImageData(0, 0, width, height);
  for (let i = 0; i < seen.data.length; i += 4) {
    const ink = seen.data[i + 3];
    seen.data.fill(inkIsDark ? 255 - ink : ink, i, i + 3);
    seen.data[i + 3] = 255;
  }
  canvas.width = width;
  canvas.height = height;
  context(canvas).putImageData(seen, 0, 0);
}

/**
 * @param {!Element} section
 * @param {!ReadModel} model
 * @param {!PackedModel} packed
 * @param {!BroughtEngine} engine
 * @param {!ModelSetting} setting
 * @param {!ModelUser} page
 */
function showModel(section, model, packed, engine, setting, page) {
  if (!dressed) {
    page.dress(document, digitPadModelStyles);
    dressed = true;
  }
  forgetTexts();
  const notice = section.querySelector("[role=alert]");
  const times = make("dl", {"aria-label": "Time per digit"});
  const names = Object.keys(RANGES);
  const range = choice("Values", names);
  const ink = choice("Ink", ["light on dark", "dark on light"]);
  const [rangeChoice, inkChoice] =
    [range, ink].map(label => /** @type {!HTMLSelectElement} */ (label.querySelector("select")));
  const picture = /** @type {!HTMLCanvasElement} */ (
    make("canvas", {"role": "img", "aria-label": "Your writing in the values that this model gets"}));
  const values = make("span");
  const origin = make("span", {"class": "origin"}, setting.isTold ? "Found out by trying." : UNTOLD);
  const back = make("button", {"type": "button"}, "Back to DigitPad’s own model");
  const [least, most] = [Math.min(setting.paper, setting.ink), Math.max(setting.paper, setting.ink)];
  rangeChoice.selectedIndex = Math.max(0, names.findIndex(name => Math.abs(RANGES[name][0] - least) < 1e-3
    && Math.abs(RANGES[name][1] - most) < 1e-3));
  inkChoice.selectedIndex = setting.paper > setting.ink ? 1 : 0;
  const inkIsDark = () => inkChoice.selectedIndex === 1;
  const bounds = () => {
    const [low, high] = RANGES[rangeChoice.value];
    return inkIsDark() ? [high, low] : [low, high];
  };
  let settings = 0;
  const draw = () => {
    const [paper, full] = bounds();
    values.textContent = language.say("Paper is {0}, ink {1}", figure(paper), figure(full));
    showPicture(picture, inkIsDark());
  };
  const drawSoon = () => requestAnimationFrame(draw);
  const attempt = async (/** function(): (!Promise|undefined) */ change) => {
    notice.textContent = "";
    try {
      await change();
    } catch (error) {
      notice.textContent = /** @type {!Error} */ (error).message;
    }
  };
  const relabel = (/** !Array<string> */ labels) => {
    showClasses(labels, model.width, model.height);
    useModel(engine, labels, page);
    shown.labels = labels;
    labelling.show(labels);
  };
  const labelling = labelField(setting.labels, read => attempt(async () => relabel(await read())));
  const view = make("div", {"class": "brought"},
      make("p", {"class": "name", "role": "status"}, make("strong", {"translate": "no"}, model.name), " reads now. ",
          telling("span", () =>
            language.say("{0}, {1} in, {2} out.", sizeOf(model.bytes), dimensions(model.input), dimensions(model.output)))),
      make("p", {"class": "made", "translate": "no"}, model.madeBy ? `${model.format} (${model.madeBy})` : model.format),
      back,
      make("h3", {}, "Time per digit"), times,
      make("h3", {}, "What it expects"),
      make("div", {"class": "expects"}, picture, make("div", {}, range, ink, values, origin)),
      make("h3", {}, "What its classes are called"), labelling.view,
      make("h3", {}, "Layers"), layerTable(model));
  const pad = document.getElementById("pad");
  pad.addEventListener("recognize", drawSoon);
  view.addEventListener("change", ({target}) => {
    if (target === rangeChoice || target === inkChoice) {
      attempt(async () => {
        const [paper, full] = bounds();
        const mine = ++settings;
        const made = await prepared(model, shown.labels, {paper, ink: full}, page, new Slices({}));
        if (mine !== settings) {
          return;
        }
        engine = made.engine;
        useModel(engine, shown.labels, page);
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
    useModel(null, DIGITS, page);
    close();
    showClasses();
    /** @type {!HTMLElement} */ (section.querySelector("input")).focus();
  }));
  showClasses(setting.labels, model.width, model.height);
  section.append(view);
  draw();
  language.onChange(() => {
    if (shown) {
      showClasses(shown.labels, model.width, model.height);
      tellAgain();
      draw();
    }
  }, section);
  showTimes(times, packed);
}
