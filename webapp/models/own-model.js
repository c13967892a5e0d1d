// The section of DigitPad's own page that shows a model which a person has brought. What it says that has no figures in it is
// English here; translate.js puts it into other languages.

import {make} from "../element/dom.js";
import {broughtFiles} from "./brought-files.js";
import {expectations} from "./expectations.js";
import {forgetTexts, language, speak, tellAgain} from "./figures.js";
import {labelField} from "./label-field.js";
import {DIGITS, isLabelFile, labelsOf, requireLabels} from "./labels.js";
import {useModel} from "./load-model.js";
import {fileName, ModelCard, showTimes} from "./model-card.js";
import {showClasses, showReader} from "./page-classes.js";
import {askedEngine, readingAside} from "./reading.js";
import {Slices} from "./slices.js";

/** In which an answer is painted. */
const PAINT_MILLIS = 40;

let dressed = false;

/**
 * The model that is shown.
 * @type {?{classes: number, view: !Element, relabel: function(!Array<string>), close: function()}}
 */
let shown = null;

/**
 * The files that were refused last: others may come that belong to them.
 * @type {!Array<!PlacedFile>}
 */
let refused = [];

/**
 * What stops the model that is being read.
 * @type {?AbortController}
 */
let stopper = null;

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
  if (!dressed) {
    page.dress(document, digitPadModelStyles);
    dressed = true;
  }
  const found = await broughtFiles(files, folders);
  if (shown && found.length > 0 && found.every(({path}) => isLabelFile(path))) {
    shown.relabel(await labelsOf(found[0].file, shown.classes));
    return;
  }
  forgetTexts();
  stopper?.abort();
  const mine = new AbortController();
  stopper = mine;
  const together = [...refused.filter(({path}) => !found.some(file => file.path === path)), ...found];
  const card = new ModelCard(fileName(found[0]?.path ?? ""));
  // What is shown stays, out of sight, until the other reads.
  const before = shown?.view;
  before?.setAttribute("hidden", "");
  section.append(card.view);
  try {
    await show(section, found.length < together.length ? [found, together] : [found], card, mine.signal, page);
    refused = [];
  } catch (error) {
    card.view.remove();
    if (mine === stopper) {
      before?.removeAttribute("hidden");
      refused = together;
      throw error;
    }
  }
}

/**
 * @param {!Element} section
 * @param {!Array<!Array<!PlacedFile>>} lots of which the first that is a model is taken
 * @param {!ModelCard} card
 * @param {!AbortSignal} signal
 * @param {!ModelUser} page
 */
async function show(section, lots, card, signal, page) {
  const slices = new Slices({signal});
  const reading = await readingAside();
  try {
    slices.stopIfAsked();
    const {model, labels: found, files} = await reading.readFiles(lots, slices);
    const labels = requireLabels(found ?? model.labels, model.classes, model.source);
    card.describe(model);
    const prepared = await reading.prepare(labels, null, askedEngine(), slices);
    await slices.fresh();
    showClasses(labels, model.width, model.height);
    useModel(prepared.engine, labels, page);
    // The answer is painted first: both at once would be a long task.
    await new Promise(resolve => setTimeout(resolve, PAINT_MILLIS));
    await card.draw(model, slices);
    const before = shown;
    showModel(section, model, labels, prepared, files, card, page);
    before?.close();
    // Where its worker ends before, as with the next model or for want of memory, the rest of them is not known.
    showTimes(/** @type {!Element} */ (card.view.querySelector(".times")), reading, prepared.engine.name).catch(() => {});
  } catch (error) {
    reading.close();
    throw error;
  }
}

/**
 * @param {!Element} section
 * @param {!ModelDescription} model
 * @param {!Array<string>} labels
 * @param {!PreparedModel} prepared
 * @param {!Array<!PlacedFile>} files
 * @param {!ModelCard} card
 * @param {!ModelUser} page
 */
function showModel(section, model, labels, prepared, files, card, page) {
  let {engine} = prepared;
  const notice = section.querySelector("[role=alert]");
  const back = make("button", {"type": "button"}, "Back to DigitPad’s own model");
  const attempt = async (/** function(): (!Promise|undefined) */ change) => {
    notice.textContent = "";
    try {
      await change();
    } catch (error) {
      notice.textContent = /** @type {!Error} */ (error).message;
    }
  };
  const classes = () => {
    showClasses(labels, model.width, model.height);
    showReader(fileName(model.source));
  };
  let settings = 0;
  // The worker is gone, and so is all that it needed of memory.
  const reset = async (/** number */ paper, /** number */ ink) => {
    const mine = ++settings;
    const reading = await readingAside();
    try {
      await reading.readFiles([files], new Slices({}));
      const made = await reading.prepare(labels, {paper, ink, isTransposed: prepared.isTransposed}, askedEngine(), new Slices({}));
      if (mine === settings && shown?.view === card.view) {
        engine = made.engine;
        useModel(engine, labels, page);
        return true;
      }
    } finally {
      reading.close();
    }
    return false;
  };
  const expected = expectations(prepared, text => card.setRange(text), async (paper, ink) => {
    let used = false;
    await attempt(async () => { used = await reset(paper, ink); });
    return used;
  });
  const relabel = (/** !Array<string> */ given) => {
    labels = given;
    classes();
    useModel(engine, labels, page);
    labelling.show(labels);
  };
  const labelling = labelField(labels, read => attempt(async () => relabel(await read())));
  card.finish(model, back, [
    make("h3", {}, "Time per digit"), make("dl", {"class": "times", "aria-label": "Time per digit"}),
    make("h3", {}, "What it expects"), expected.view,
    make("h3", {}, "What its classes are called"), labelling.view]);
  const pad = document.getElementById("pad");
  const drawSoon = () => requestAnimationFrame(expected.draw);
  pad.addEventListener("recognize", drawSoon);
  const close = () => {
    pad.removeEventListener("recognize", drawSoon);
    card.view.remove();
  };
  shown = {classes: model.classes, view: card.view, relabel, close};
  back.addEventListener("click", () => attempt(() => {
    useModel(null, DIGITS, page);
    close();
    shown = null;
    showClasses();
    showReader();
    /** @type {!HTMLElement} */ (section.querySelector("input")).focus();
  }));
  classes();
  expected.draw();
  language.onChange(() => {
    if (shown?.view === card.view) {
      classes();
      tellAgain();
      expected.draw();
    }
  }, section);
}
