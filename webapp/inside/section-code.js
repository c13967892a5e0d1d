// The code that does each step, as it was when the site was built.

import {make} from "../element/dom.js";
import {figure, say, telling} from "./words.js";
import {Section, View} from "./state.js";

/** What each step is called; which lines it is, site/CodeExcerpts.java says. */
const STEPS = {
  "ink": "The pen's samples become points of a stroke",
  "candidates": "Which strokes may be one digit",
  "paths": "Each way through the candidates is made longer",
  "confidence": "How sure a digit is, by all ways that have it",
  "scale": "The ink is scaled to the box",
  "centre": "Its centre of mass is moved to the middle",
  "pixels": "How far each pixel is from the pen",
  "convolution": "A convolution: numbers times weights",
  "relu": "ReLU: nothing below 0",
  "pool": "A pool keeps the greatest of four",
  "dense": "The last layer adds up everything",
  "softmax": "Scores become probabilities",
  "pen": "Picture and pen decide together",
  "gradient": "The slope of the score, back through each number",
  "cover": "A small square of the picture is covered",
  "climb": "A picture grows to excite a map more",
};

/** By section, the steps that it shows. */
const SHOWN = {
  "ink": ["ink"],
  "reading": ["candidates", "paths", "confidence", "pen"],
  "framing": ["scale", "centre", "pixels"],
  "layers": ["convolution", "relu", "pool"],
  "unit": ["convolution", "pool", "dense"],
  "probabilities": ["dense", "softmax"],
  "why": ["cover", "gradient"],
  "learned": ["climb"],
  "play": ["scale", "pen"],
};

/**
 * Names in each section the files that do what it shows, which lead to their lines.
 * @param {!View} view
 */
function nameFiles({go}) {
  for (const id of Object.keys(SHOWN)) {
    /** @type {!Map<string, !Element>} */
    const links = new Map();
    for (const {step, file} of digitPadCode.filter(({step: of}) => SHOWN[id].includes(of))) {
      if (!links.has(file)) {
        const link = make("a", {"href": `#code-${step}`, "translate": "no", "dir": "ltr"}, make("code", {}, file));
        link.addEventListener("click", event => {
          event.preventDefault();
          document.getElementById(`code-${step}`).setAttribute("open", "");
          go(`code-${step}`);
        });
        links.set(file, link);
      }
    }
    document.querySelector(`#${id} .done`).replaceChildren(make("span", {}, "In the code:"), ...links.values());
  }
}

/** @type {!Section} */
export const code = {
  id: "code",
  build(root, view) {
    root.replaceChildren(...digitPadCode.map(({step, file, first, last, text}) => {
      const name = make("code", {"translate": "no", "dir": "ltr"}, file);
      const where = telling("span", () => say("lines {0} to {1}", figure(first), figure(last)));
      const place = digitPadSources ? make("a", {"href": `${digitPadSources}${file}#L${first}-L${last}`}, name) : name;
      return make("details", {"class": "code", "id": `code-${step}`}, make("summary", {}, STEPS[step]),
          make("p", {"class": "figures"}, place, " ", where),
          make("pre", {"tabindex": 0, "dir": "ltr"}, make("code", {}, text)));
    }));
    nameFiles(view);
  },
  show() {},
};
