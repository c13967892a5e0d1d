// What the page that looks inside shows: one state, which changes in one place and goes one way, to the sections.
//
// A section is a module section-NAME.js that exports a Section: its id is that of a <section> of inside.html, where its
// heading and a line of explanation stand in English; it fills the element with class "body" there. `build` is called once,
// `show` at most once a frame, after the network has computed what `changes` ask for, and only while the section can be
// seen; what has changed meanwhile it hears of then. While `state.isMoving` a person is drawing: pictures only. When all is at rest
// `show` comes once more with "isMoving" among the changes: then descriptions are due. To change the state, a section calls
// `view.change`; it never calls another section.
//
// A section with `isOfNetwork` shows the network: it is built again for another one, and shows no pass that is not whole. One with
// `isAlways` hears of changes whether it can be seen or not.
//
// What is seen first belongs to inside.js; all else, to the list in inside-more.js, a script that comes after it and has
// words.js, shades.js and maps.js for itself. Words without figures are written in English and translated by page/translate.js; with figures, by words.js. Both have
// their tables in lang/.

/**
 * - strokes: all that is written; answer: what the pad reads; digit: which of its digits is looked into; ink: the strokes
 *   of that one.
 * - isMoving: whether the pen is down.
 * - isExample: whether nobody has written yet.
 * - row: the chosen row of layers (see rows.js); map, y, x: the chosen number in what that row gives; isChosen: whether a person
 *   has chosen it.
 * - label: the class that is asked about; negative for the likeliest.
 * - asked: what a person wants to know at Why: the digit, and the one that it is not (-1 for any).
 * - switches: counts how often something was switched on or off, in Java; isFramed, isHeard: whether Play's answer comes by
 *   framing, and heeds the pen.
 * - model: counts how often another network came.
 * @typedef {{
 *   strokes: !Strokes,
 *   answer: ?Recognition,
 *   digit: number,
 *   ink: !Strokes,
 *   isMoving: boolean,
 *   isExample: boolean,
 *   row: number,
 *   map: number,
 *   y: number,
 *   x: number,
 *   isChosen: boolean,
 *   label: number,
 *   asked: ?Array<number>,
 *   switches: number,
 *   isFramed: boolean,
 *   isHeard: boolean,
 *   model: number,
 * }}
 */
export let State;

/**
 * What a section has of the page.
 * - port: the network (Java); layers: its nodes; rows: those as they are shown; labels: its classes.
 * - own: the page's own network, which reads; packed: what it was opened from. brought: what another network was opened from that
 *   is shown.
 * - numbers, pen: what was fitted to the network, as PackedLearned.java reads it.
 * - modelScript, modelUser: what reads models that people bring.
 * - look: has another network shown: `state.model` changes, and sections with `isOfNetwork` are built anew.
 * - change: changes the state, to be shown in the next frame; go: scrolls to a section by its id, or to a layer by its name.
 * @typedef {{
 *   port: !InsidePort,
 *   packed: !Int8Array,
 *   brought: ?PackedModel,
 *   layers: !Array<!InsideLayer>,
 *   rows: !Array<!LayerRow>,
 *   labels: !Array<string>,
 *   own: {port: !InsidePort, layers: !Array<!InsideLayer>},
 *   look: function(!InsidePort, !Array<string>, !PackedModel=),
 *   numbers: !Array<number>,
 *   pen: string,
 *   modelScript: function(): !Promise<!ModelScript>,
 *   modelUser: !ModelUser,
 *   state: !State,
 *   change: function(!Object),
 *   go: function(string),
 * }}
 */
export let View;

/**
 * @typedef {{
 *   id: string,
 *   build: function(!HTMLElement, !View),
 *   show: function(!State, !Set<string>, !View),
 *   isOfNetwork: (boolean|undefined),
 *   isAlways: (boolean|undefined),
 * }}
 */
export let Section;

/**
 * Nodes that are shown as one: a layer, and what changes its single values.
 * - node: the layer; last: what gives the values that are shown; nodes: these and all between them.
 * - height, width, maps: of what that gives; a vector has height and width 1.
 * @typedef {{
 *   node: number,
 *   last: number,
 *   nodes: !Array<number>,
 *   height: number,
 *   width: number,
 *   maps: number,
 * }}
 */
export let LayerRow;

/** @return {!State} */
export const firstState = () => ({
  strokes: [], answer: null, digit: 0, ink: [], isMoving: false, isExample: true, row: 0, map: 0, y: 0, x: 0,
  isChosen: false, label: -1, asked: null, switches: 0, isFramed: true, isHeard: true, model: 0,
});
