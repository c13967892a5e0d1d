// A network as a drawing: a line for each value from the layer that gives it to those that take it, and each layer where it
// stands in that order. What changes only single values stands beside the layer before it.

import {dimensions, figure, language, tell} from "./figures.js";

const SVG = "http://www.w3.org/2000/svg";
const BESIDE = ["ReLU", "ELU", "Sigmoid", "Tanh", "Softmax", "LogSoftmax", "Elementwise", "RowQuantization"];

/** In px. */
const ROW = 40;
const LANE = 16;
const DOT = 5;

/**
 * A row of the drawing: a layer with what stands beside it.
 * @typedef {{
 *   kinds: !Array<string>,
 *   shape: string,
 *   parameters: number,
 *   inputs: !Array<number>,
 *   lane: number,
 * }}
 */
let Row;

/**
 * The rows in their order, the network's input first; their inputs are rows by their numbers.
 * @param {!ModelDescription} model
 * @return {!Array<!Row>}
 */
function rowsOf({input, layers}) {
  /** @type {!Array<!Row>} */
  const rows = [{kinds: [], shape: input, parameters: 0, inputs: [], lane: 0}];
  /** @type {!Map<number, number>} */
  const rowOf = new Map([[-1, 0]]);
  /** @type {!Map<number, number>} */
  const takers = new Map();
  layers.forEach(layer => layer.inputs.forEach(from => takers.set(from, (takers.get(from) ?? 0) + 1)));
  layers.forEach(({kind, shape, parameters, inputs}, i) => {
    const [from] = inputs;
    if (inputs.length === 1 && from >= 0 && takers.get(from) === 1 && parameters === 0 && BESIDE.includes(kind)) {
      const row = rowOf.get(from);
      rows[row].kinds.push(kind);
      rowOf.set(i, row);
    } else {
      rowOf.set(i, rows.length);
      rows.push({kinds: [kind], shape, parameters, inputs: [...new Set(inputs.map(of => rowOf.get(of)))], lane: 0});
    }
  });
  return rows;
}

/**
 * Gives each row a lane that no value passes there: a value has its layer's lane until the last that takes it.
 * @param {!Array<!Row>} rows
 * @return {number} how many lanes there are
 */
function setLanes(rows) {
  const ends = rows.map((_, i) => i);
  rows.forEach(({inputs}, i) => inputs.forEach(from => { ends[from] = i; }));
  /** @type {!Array<number>} */
  const until = [];
  rows.forEach((row, i) => {
    let lane = until.findIndex(end => end <= i);
    const kept = row.inputs.filter(from => ends[from] === i).map(from => rows[from].lane);
    lane = kept.length ? Math.min(...kept) : lane < 0 ? until.length : lane;
    row.lane = lane;
    until[lane] = ends[i];
  });
  return until.length;
}

/**
 * @param {string} tag
 * @param {!Object<string, (string|number)>} attributes
 * @param {...!Element} children
 * @return {!Element}
 */
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}

const xOf = (/** number */ lane) => lane * LANE + 8;
const yOf = (/** number */ row) => row * ROW + 16;

/**
 * @param {!Row} from
 * @param {number} fromRow
 * @param {!Row} to
 * @param {number} toRow
 * @return {string}
 */
function line(from, fromRow, to, toRow) {
  const [x, end] = [xOf(from.lane), xOf(to.lane)];
  const [y, bend] = [yOf(toRow), yOf(toRow - 1) + DOT];
  return `M${x} ${yOf(fromRow)}V${bend}C${x} ${y - DOT} ${end} ${bend} ${end} ${y}`;
}

/**
 * @param {!ModelDescription} model
 * @param {!Stoppable} slices
 * @return {!Promise<!Element>}
 */
export async function drawing(model, slices) {
  const rows = rowsOf(model);
  const left = setLanes(rows) * LANE + 8;
  const lines = rows.flatMap((row, i) => row.inputs.map(from => line(rows[from], from, row, i)));
  const picture = draw("svg", {"role": "img", "height": rows.length * ROW, "direction": "ltr", "translate": "no"},
      draw("path", {"d": lines.join("")}));
  for (let i = 0; i < rows.length; i++) {
    const {kinds: [kind, ...beside], shape, parameters, inputs, lane} = rows[i];
    await slices.next();
    const y = yOf(i);
    const title = draw("text", {"class": "kind", "x": left, "y": y});
    const rest = draw("text", {"x": left, "y": y + 16});
    tell(title, () => kind ?? language.say("Input"));
    if (beside.length) {
      const after = draw("tspan", {"dx": 6});
      after.textContent = beside.join(", ");
      title.append(after);
    }
    tell(rest, () => dimensions(shape) + (parameters ? ` · ${language.say("{0} parameters", figure(parameters))}` : ""));
    picture.append(
        draw("circle", {"class": parameters ? "learned" : "", "cx": xOf(lane), "cy": y - 4, "r": inputs.length > 1 ? DOT + 1 : DOT}),
        title, rest);
  }
  tell(picture, () => language.say("The network as a drawing, {0} layers; the table below says the same", figure(model.layers.length)),
      "aria-label");
  return picture;
}
