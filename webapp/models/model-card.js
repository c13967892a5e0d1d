// What a model is: said as soon as it has been read, while it is being tried; and the rest once it reads.

import {make} from "../element/dom.js";
import {dimensions, duration, figure, language, sizeOf, telling} from "./figures.js";
import {drawing} from "./model-drawing.js";
import {Slices} from "./slices.js";

const ENGINES = {"relaxed": "WebAssembly, relaxed SIMD", "simd": "WebAssembly, SIMD", "portable": "JavaScript"};

/**
 * @param {!Element} view gets it
 * @param {!ModelDescription} model
 * @param {!Slices} slices
 */
async function addLayerTable(view, {layers, parameters, multiplyAdds}, slices) {
  /**
   * @param {string} cell the tag of its cells
   * @param {string} kind
   * @param {...(string|function(): string)} cells
   * @return {!Element}
   */
  const row = (cell, kind, ...cells) => make("tr", {}, make("th", {"scope": cell === "th" ? "col" : "row"}, kind),
      ...cells.map(text => typeof text === "string" ? make(cell, cell === "th" ? {"scope": "col"} : {}, text)
        : telling(cell, text)));
  const body = make("tbody");
  view.append(make("h3", {}, "Layers"),
      make("div", {"class": "layers", "tabindex": "0", "role": "region", "aria-label": "Layers"},
          make("table", {},
              make("thead", {}, row("th", "Layer", "Output", "Parameters", "Multiply-adds")),
              body,
              make("tfoot", {}, row("td", "All", "", () => figure(parameters), () => figure(multiplyAdds))))));
  for (const layer of layers) {
    await slices.next();
    body.append(row("td", layer.kind, () => dimensions(layer.shape), () => figure(layer.parameters),
        () => figure(layer.multiplyAdds)));
  }
}

/** The last part of a path: a file's name. */
export const fileName = (/** string */ path) => path.slice(path.lastIndexOf("/") + 1);

/** A view of a model that comes: what it is fills in. */
export class ModelCard {
  /** @param {string} name of a file */
  constructor(name) {
    /** @private @const */
    this.name = make("strong", {"translate": "no"}, name);
    /** @private @const */
    this.status = make("p", {"class": "name", "role": "status"}, this.name, " is being read.");
    /** @const */
    this.view = make("div", {"class": "brought"}, this.status);
    /** @private @const */
    this.range = make("dd", {}, "being found out");
    /** @private @const */
    this.rest = make("div");
  }

  /**
   * What its files say.
   * @param {!ModelDescription} model
   */
  describe(model) {
    const fact = (/** string */ term, /** function(): string */ text) =>
      make("div", {}, make("dt", {}, term), telling("dd", text));
    const said = (/** string */ term, /** string */ text) =>
      text ? [make("div", {}, make("dt", {}, term), make("dd", {"translate": "no"}, text))] : [];
    this.name.textContent = fileName(model.source);
    this.show(" is being tried. ", model);
    this.view.append(
        make("dl", {"class": "facts", "aria-label": "What it is"},
            ...said("Format", model.format), ...said("Made by", model.madeBy), ...said("Network", model.name),
            fact("Layers", () => figure(model.layers.length)),
            fact("Parameters", () => figure(model.parameters)),
            fact("Multiply-adds", () => figure(model.multiplyAdds)),
            fact("Classes", () => figure(model.classes)),
            make("div", {}, make("dt", {}, "Values"), this.range)));
  }

  /**
   * Its network, layer by layer: there may be many, and whoever brings a model waits for its answer first.
   * @param {!ModelDescription} model
   * @param {!Slices} slices
   */
  async draw(model, slices) {
    await slices.fresh();
    const picture = await drawing(model, slices);
    this.view.append(make("div", {"class": "sides"},
        make("div", {}, make("h3", {}, "The network"),
            make("div", {"class": "drawing", "tabindex": "0", "role": "region", "aria-label": "The network"}, picture)),
        this.rest));
    await slices.fresh();
    await addLayerTable(this.view, model, slices);
  }

  /**
   * @param {string} what
   * @param {!ModelDescription} model
   * @private
   */
  show(what, model) {
    this.status.replaceChildren(this.name, what, telling("span", () =>
      language.say("{0}, {1} in, {2} out.", sizeOf(model.bytes), dimensions(model.input), dimensions(model.output))));
  }

  /**
   * It reads.
   * @param {!ModelDescription} model
   * @param {!Element} back
   * @param {!Array<!Element>} rest
   */
  finish(model, back, rest) {
    this.show(" reads now. ", model);
    this.view.querySelector(".facts").after(back);
    this.rest.append(...rest);
  }

  /**
   * What it takes for paper and ink.
   * @param {string} text
   */
  setRange(text) {
    this.range.textContent = text;
  }
}

/**
 * One engine after the other.
 * @param {!Element} list
 * @param {!ModelReading} reading is closed then
 * @param {string} used the engine that reads
 */
export async function showTimes(list, reading, used) {
  for (const [engine, name] of Object.entries(ENGINES)) {
    await new Promise(resolve => setTimeout(resolve, 50));
    const millis = await reading.millisOf(engine, new Slices({}));
    list.append(make("div", {"data-engine": engine, ...engine === used ? {"class": "used"} : {}},
        make("dt", {"translate": "no"}, name),
        millis < 0 ? make("dd", {}, "not in this browser") : telling("dd", () => duration(millis)),
        ...engine === used ? [make("dd", {}, "reads now")] : []));
  }
  reading.close();
}
