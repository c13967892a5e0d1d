// Every layer with all its maps, live.

import {make} from "../element/dom.js";
import {farthest, paint} from "./maps.js";
import {indexOf, kindsOf, levelsOf, rowOf, sourcesOf} from "./rows.js";
import {onShades} from "./shades.js";
import {MOST_MAPS, PointedSheet, pointedSheet, STEPS} from "./sheet.js";
import {LayerRow, Section, State, View} from "./state.js";
import {figure, numberName, say, tell, telling, times, valueOf} from "./words.js";

/** What stays free between a number and the bar, in CSS px. */
const ROOM = 8;

/** @type {!Array<{row: !LayerRow, pointed: !PointedSheet, table: !HTMLDetailsElement, body: !Element}>} */
let pictures = [];
/** @type {!HTMLElement} */
let bar;
/** @type {!Element} */
let chosen;

/**
 * How strong each of a row's maps is.
 * @param {!LayerRow} row
 * @param {!Float32Array} values
 * @return {!Array<{mean: number, least: number, most: number}>}
 */
function strengths({maps}, values) {
  const all = Array.from({length: maps}, () => ({mean: 0, least: Infinity, most: -Infinity}));
  values.forEach((value, i) => {
    const of = all[i % maps];
    of.mean += value * maps / values.length;
    of.least = Math.min(of.least, value);
    of.most = Math.max(of.most, value);
  });
  return all;
}

/**
 * @param {!View} view
 * @param {number} i
 */
function fill(view, i) {
  const {row, body} = pictures[i];
  const cells = (/** !Array<string> */ texts) => make("tr", {}, ...texts.map(text => make("td", {"translate": "no"}, text)));
  body.replaceChildren(...strengths(row, view.port.values(row.last)).map(({mean, least, most}, map) =>
    cells([figure(map + 1), valueOf(mean), valueOf(least), valueOf(most)])));
}

/**
 * @param {!View} view
 * @param {number} i
 */
function describe(view, i) {
  const {row, pointed, table} = pictures[i];
  const {sheet: {canvas}} = pointed;
  const all = strengths(row, view.port.values(row.last));
  const strongest = all.reduce((best, {mean}, map) => mean > all[best].mean ? map : best, 0);
  const least = Math.min(...all.map(one => one.least));
  const most = Math.max(...all.map(one => one.most));
  const {name} = view.layers[row.node];
  tell(canvas, () => row.height * row.width === 1
    ? say("{0}: {1} numbers from {2} to {3}; the greatest is number {4}", name, figure(row.maps), valueOf(least), valueOf(most),
        figure(strongest + 1))
    : say("{0}: {1} maps of {2}, their numbers from {3} to {4}; map {5} has most", name, figure(row.maps),
        times([row.height, row.width]), valueOf(least), valueOf(most), figure(strongest + 1)), "aria-label");
  if (table.open) {
    fill(view, i);
  }
}

/**
 * @param {!View} view
 * @param {number} i
 */
function repaint({port}, i) {
  const {row, pointed} = pictures[i];
  const values = port.values(row.last);
  paint(pointed.sheet, values, farthest(values));
}

/**
 * @param {!View} view
 * @param {!LayerRow} row
 * @param {number} i
 * @return {!Element}
 */
function layer(view, row, i) {
  const {name, parameters, multiplyAdds, shape} = view.layers[row.node];
  const pointed = pointedSheet(row, ({map, y, x}) => view.change({row: i, map, y, x, isChosen: true}));
  tell(pointed.element, () => say(
      "{0}: choose a number with the arrow keys, another map with Page Up and Page Down, then press Enter", name), "aria-label");
  pointed.element.addEventListener("keydown", event => {
    if (/** @type {!KeyboardEvent} */ (event).key === "Enter") {
      view.go("unit");
    }
  });
  const body = make("tbody");
  const table = /** @type {!HTMLDetailsElement} */ (make("details", {}, make("summary", {}, "As a table"),
      make("div", {"class": "scrolls", "tabindex": 0, "role": "region", "aria-label": "Maps"}, make("table", {},
        make("thead", {}, make("tr", {}, ...["Map", "Mean", "Least", "Most"].map(text => make("th", {"scope": "col"}, text)))),
        body))));
  pictures.push({row, pointed, table, body});
  table.addEventListener("toggle", () => {
    if (table.open) {
      fill(view, i);
    }
  });
  const facts = telling("p", () => parameters > 0
    ? say("{0} · {1} parameters · {2} multiply-adds", times(shape), figure(parameters), figure(multiplyAdds))
    : times(shape), {"class": "figures"});
  const element = make("div", {"class": "layer", "id": `layer-${i}`},
      make("h3", {"translate": "no"}, make("bdi", {}, `${name} · ${kindsOf(view, row)}`)), facts, pointed.element, table);
  if (row.maps > pointed.sheet.count) {
    element.insertBefore(pager(view, i), table);
  }
  return element;
}

/**
 * Says what goes into a layer, wherever that is not the one right above it.
 * @param {!View} view
 * @param {!Array<!Array<number>>} levels
 * @param {!Array<!Element>} elements of the rows
 */
function nameSources(view, levels, elements) {
  const nameOf = (/** number */ from) => from < 0 ? say("the picture") : view.layers[view.rows[from].node].name;
  levels.forEach((level, depth) => level.forEach(i => {
    const above = levels[depth - 1] ?? [-1];
    const sources = sourcesOf(view, view.rows[i]);
    if (level.length > 1 || above.length > 1 || sources.length > 1 || sources[0] !== above[0]) {
      elements[i].children[0].after(telling("p", () => say("From {0}", sources.map(nameOf).join(", ")), {"class": "figures"}));
    }
  }));
}

/**
 * Buttons that turn to other maps, where there are too many for one picture.
 * @param {!View} view
 * @param {number} i
 * @return {!Element}
 */
function pager(view, i) {
  const {row, pointed: {sheet, turn}} = pictures[i];
  const where = telling("span", () => "", {"aria-live": "polite"});
  const put = () => tell(where, () => say("Maps {0} to {1} of {2}", figure(sheet.first + 1), figure(sheet.first + sheet.count),
      figure(row.maps)));
  const button = (/** string */ text, /** number */ by) => {
    const made = make("button", {"type": "button"}, text);
    made.addEventListener("click", () => {
      turn(Math.max(0, Math.min(row.maps - 1 - (row.maps - 1) % MOST_MAPS, sheet.first + by)));
      repaint(view, i);
      put();
    });
    return made;
  };
  put();
  return make("div", {"class": "pager"}, button("Earlier maps", -MOST_MAPS), button("Later maps", MOST_MAPS), where);
}

/**
 * Marks the chosen number, and in the layer before it the window that it comes from.
 * @param {!State} state
 * @param {!View} view
 */
function mark(state, view) {
  const {row, map, y, x} = state;
  const terms = view.port.terms();
  terms.of(view.rows[row].node, indexOf(view.rows[row], map, y, x));
  pictures.forEach(({pointed}) => pointed.unmark());
  const {pointed} = pictures[row];
  const before = pointed.sheet.first;
  pointed.point(map, y, x);
  if (pointed.sheet.first !== before) {
    repaint(view, row);
  }
  const count = terms.count();
  if (count > 0) {
    const from = rowOf(view.rows, terms.node(0));
    if (from >= 0) {
      frame(pictures[from], terms, count);
    }
  }
}

/**
 * The window is framed in the map that counts most.
 * @param {{row: !LayerRow, pointed: !PointedSheet}} picture
 * @param {!TermsPort} terms
 * @param {number} count
 */
function frame({row: {maps, width}, pointed}, terms, count) {
  let [top, left, bottom, right, best, most] = [Infinity, Infinity, -1, -1, 0, -1];
  for (let i = 0; i < count; i++) {
    const place = terms.place(i);
    if (place >= 0) {
      const [y, x] = [Math.floor(place / maps / width), Math.floor(place / maps) % width];
      top = Math.min(top, y);
      left = Math.min(left, x);
      bottom = Math.max(bottom, y + 1);
      right = Math.max(right, x + 1);
      const weight = Math.abs(terms.value(i) * terms.factor(i));
      if (weight > most) {
        most = weight;
        best = place % maps;
      }
    }
  }
  if (bottom > 0) {
    pointed.frame(best, top, left, bottom - top, right - left);
  }
}

/**
 * @param {!State} state
 * @param {!View} view
 */
function nameChosen({row, map, y, x, isChosen}, {rows, layers, port}) {
  bar.hidden = !isChosen;
  const of = rows[row];
  const value = port.values(of.last)[indexOf(of, map, y, x)];
  tell(chosen, () => numberName(layers[of.node].name, of, map, y, x, valueOf(value)));
}

/** The page scrolls by what the bar lies on of the number that was chosen. */
function uncover() {
  const {mark} = pictures.map(({pointed}) => pointed).find(({mark: {hidden}}) => !hidden) ?? {mark: null};
  const over = mark ? mark.getBoundingClientRect().bottom + ROOM - bar.getBoundingClientRect().top : 0;
  if (over > 0 && mark.getBoundingClientRect().top < window.innerHeight) {
    window.scrollBy(0, over);
  }
}

/**
 * What leads from a number to the one beside it: fingers are wider than numbers.
 * @param {!View} view
 * @return {!Element}
 */
function nudges({state}) {
  const names = {"ArrowLeft": ["←", "Left"], "ArrowUp": ["↑", "Up"], "ArrowDown": ["↓", "Down"], "ArrowRight": ["→", "Right"]};
  return make("div", {"class": "nudges", "role": "group", "dir": "ltr", "aria-label": "To the number beside it"},
      ...Object.keys(names).map(key => {
        const [sign, name] = names[key];
        const button = make("button", {"type": "button", "aria-label": name}, sign);
        button.addEventListener("click", () => pictures[state.row].pointed.step(STEPS[key][0], STEPS[key][1]));
        return button;
      }));
}

/** @type {!Section} */
export const layers = {
  id: "layers",
  isOfNetwork: true,
  build(root, view) {
    pictures = [];
    chosen = telling("span", () => "");
    const button = make("button", {"type": "button"}, "What is it made of?");
    button.addEventListener("click", () => view.go("unit"));
    bar = make("div", {"class": "chosen", "hidden": ""}, make("p", {"role": "status"}, chosen), nudges(view), button);
    const elements = view.rows.map((row, i) => layer(view, row, i));
    const levels = levelsOf(view);
    nameSources(view, levels, elements);
    root.replaceChildren(...levels.map(level => level.length === 1 ? elements[level[0]]
      : make("div", {"class": "branches"}, ...level.map(i => elements[i]))), bar);
    onShades(() => pictures.forEach((_, i) => repaint(view, i)));
  },
  show(state, changes, view) {
    if (changes.has("values")) {
      pictures.forEach((_, i) => repaint(view, i));
    }
    const isOther = ["row", "map", "y", "x", "isChosen"].some(name => changes.has(name));
    if (isOther && state.isChosen) {
      mark(state, view);
    }
    if (!state.isMoving) {
      nameChosen(state, view);
      if (isOther && state.isChosen && !changes.has("isMoving")) {
        uncover();
      }
    }
    if (!state.isMoving && (changes.has("values") || changes.has("isMoving"))) {
      pictures.forEach((_, i) => describe(view, i));
    }
  },
};
