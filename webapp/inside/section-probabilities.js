// The numbers of the last layer as probabilities, and what speaks for a digit and against it.

import {make} from "../element/dom.js";
import {indexOf, placeOf, rowOf} from "./rows.js";
import {sourceOf} from "./source.js";
import {Section, View} from "./state.js";
import {figure, numberName, percent, say, tell, telling, valueOf} from "./words.js";

/** So many numbers are named on either side. */
const FEW = 6;

/** @type {!Array<{item: !HTMLElement, button: !HTMLElement, share: !HTMLElement, figures: !Element}>} */
let bars = [];
/** @type {!HTMLElement} */
let why;
/** @type {!Element} */
let heading;
/** @type {!Element} */
let balance;
/** @type {!Array<!Element>} */
let sides;

/**
 * What the last layer gives before it becomes probabilities: what the last Softmax takes.
 * @param {!View} view
 * @return {!Float32Array}
 */
function scores({layers, port}) {
  const last = layers[layers.length - 1];
  return port.values(last.kind === "Softmax" ? last.inputs[0] : layers.length - 1);
}

const valuesOf = (/** !View */ {layers, port}) => port.values(layers.length - 1);

/**
 * The class that is asked about.
 * @param {!View} view
 * @return {number}
 */
function labelOf(view) {
  const values = valuesOf(view);
  return view.state.label < 0 ? values.indexOf(Math.max(...values)) : view.state.label;
}

/**
 * @param {!View} view
 * @param {number} of
 * @param {number} added
 * @return {!Element}
 */
function line(view, of, added) {
  const {port, rows, layers, change, go} = view;
  const {node, number} = sourceOf(view, port.contributionNode(), of, ["COPY", "GREATEST"]);
  const row = rowOf(rows, node);
  const value = valueOf(port.values(node)[number]);
  const item = make("li", {"translate": "no"});
  const name = () => numberName(layers[rows[row].node].name, rows[row], placeOf(rows[row], number).map,
      placeOf(rows[row], number).y, placeOf(rows[row], number).x, value);
  if (row >= 0) {
    const button = telling("button", name, {"type": "button", "class": "term"});
    button.addEventListener("click", () => {
      change({row, ...placeOf(rows[row], number), isChosen: true});
      go("unit");
    });
    item.append(button, " ");
  }
  item.append(make("b", {}, added < 0 ? valueOf(added) : `+${valueOf(added)}`));
  return item;
}

/** @param {!View} view */
function weigh(view) {
  const {port} = view;
  why.hidden = !port.hasContributions();
  if (why.hidden) {
    return;
  }
  const label = labelOf(view);
  const node = port.contributionNode();
  const count = port.values(node).length;
  const all = Array.from({length: count}, (_, number) => ({number, added: port.contribution(number, label)}));
  const gains = all.filter(({added}) => added > 0).sort((a, b) => b.added - a.added);
  const losses = all.filter(({added}) => added < 0).sort((a, b) => a.added - b.added);
  const total = (/** !Array<{added: number}> */ some) => some.reduce((sum, {added}) => sum + added, 0);
  const bias = port.contributionBias(label);
  tell(heading, () => say("What speaks for {0}, and what against it", view.labels[label] ?? String(label)));
  tell(balance, () => say("{0} numbers speak for it, together {1}; {2} against it, together {3}; the bias is {4}. In sum its score is {5} above the mean of all.",
      figure(gains.length), valueOf(total(gains)), figure(losses.length), valueOf(total(losses)), valueOf(bias),
      valueOf(total(all) + bias)));
  [gains, losses].forEach((some, i) =>
    sides[i].replaceChildren(...some.slice(0, FEW).map(({number, added}) => line(view, number, added))));
  // What is said of the chosen number is said of its own terms again.
  const {rows, state: {row, map, y, x}} = view;
  port.terms().of(rows[row].node, indexOf(rows[row], map, y, x));
}

/** @type {!Section} */
export const probabilities = {
  id: "probabilities",
  isOfNetwork: true,
  build(root, view) {
    const {layers, change} = view;
    const count = layers[layers.length - 1].shape.at(-1);
    bars = Array.from({length: count}, (_, i) => {
      const share = make("i");
      const figures = make("span");
      const button = make("button", {"type": "button", "aria-pressed": "false"}, make("b", {}, view.labels[i] ?? String(i)), share, figures);
      button.addEventListener("click", () => change({label: i}));
      return {button, share, figures, item: make("li", {}, button)};
    });
    const list = make("ol", {"class": "bars", "role": "list", "translate": "no"}, ...bars.map(({item}) => item));
    list.addEventListener("keydown", event => {
      const key = /** @type {!KeyboardEvent} */ (event);
      const by = {"ArrowDown": 1, "ArrowUp": -1}[key.key];
      const at = bars.findIndex(({button}) => button === document.activeElement);
      if (by && at >= 0 && bars[at + by]) {
        key.preventDefault();
        bars[at + by].button.focus();
        change({label: at + by});
      }
    });
    tell(list, () => say("How probable each digit is"), "aria-label");
    heading = telling("h3", () => "");
    balance = telling("p", () => "", {"class": "figures"});
    sides = ["For it", "Against it"].map(text => make("ol", {"role": "list", "aria-label": text}));
    why = make("div", {"class": "weighs"}, heading, balance, make("div", {"class": "sides"},
        ...sides.map((side, i) => make("div", {}, make("h4", {}, ["For it", "Against it"][i]), side))));
    root.replaceChildren(list, make("p", {"class": "figures"}, 
        "Here the picture alone counts. The pad’s answer also counts how the pen moved and which other ways lead through the ink; so its figure may differ."),
        why);
  },
  show(state, changes, view) {
    const values = valuesOf(view);
    const before = scores(view);
    const label = labelOf(view);
    const best = values.indexOf(Math.max(...values));
    bars.forEach(({item, button, share, figures}, i) => {
      share.style.setProperty("--probability", String(values[i]));
      figures.textContent = percent(values[i]);
      item.classList.toggle("first", i === best);
      button.setAttribute("aria-pressed", String(i === label));
      if (!state.isMoving) {
        button.title = say("Score {0}", valueOf(before[i]));
      }
    });
    if (!state.isMoving) {
      weigh(view);
    }
  },
};
