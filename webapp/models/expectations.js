// What a model expects to get: the picture in its values, and how they are set by hand.

import {make} from "../element/dom.js";
import {figure, language} from "./figures.js";

const RANGES = {"0 to 1": [0, 1], "−1 to 1": [-1, 1], "0 to 255": [0, 255], "0 to 16": [0, 16], "mean 0, deviation 1": [-0.4242, 2.8215]};
const TRANSPOSED = "Found out by trying: its pictures have rows for columns, as EMNIST's do.";
const UNTOLD = "Could not be found out; this is what most models take. Write something and compare.";

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
 * @param {!PreparedModel} found
 * @param {function(string)} tell hears what paper and ink are, in words
 * @param {function(number, number): !Promise<boolean>} use takes paper and ink that were set by hand; whether they are used
 * @return {{view: !Element, draw: function()}}
 */
export function expectations(found, tell, use) {
  const names = Object.keys(RANGES);
  const range = choice("Values", names);
  const ink = choice("Ink", ["light on dark", "dark on light"]);
  const [rangeChoice, inkChoice] =
    [range, ink].map(label => /** @type {!HTMLSelectElement} */ (label.querySelector("select")));
  const picture = /** @type {!HTMLCanvasElement} */ (
    make("canvas", {"role": "img", "aria-label": "Your writing in the values that this model gets"}));
  const values = make("span");
  const origin = make("span", {"class": "origin"}, !found.isTold ? UNTOLD
    : found.isTransposed ? TRANSPOSED : "Found out by trying.");
  const [least, most] = [Math.min(found.paper, found.ink), Math.max(found.paper, found.ink)];
  rangeChoice.selectedIndex = Math.max(0, names.findIndex(name => Math.abs(RANGES[name][0] - least) < 1e-3
    && Math.abs(RANGES[name][1] - most) < 1e-3));
  inkChoice.selectedIndex = found.paper > found.ink ? 1 : 0;
  const inkIsDark = () => inkChoice.selectedIndex === 1;
  const bounds = () => {
    const [low, high] = RANGES[rangeChoice.value];
    return inkIsDark() ? [high, low] : [low, high];
  };
  const draw = () => {
    const [paper, full] = bounds();
    const text = language.say("Paper is {0}, ink {1}", figure(paper), figure(full));
    values.textContent = text;
    tell(text);
    showPicture(picture, inkIsDark());
  };
  const view = make("div", {"class": "expects"}, picture, make("div", {}, range, ink, values, origin));
  view.addEventListener("change", async () => {
    const [paper, full] = bounds();
    if (await use(paper, full)) {
      origin.textContent = "Set by hand.";
      draw();
    }
  });
  return {view, draw};
}
