// All numbers of an ink file, for pages and programs.

import {pageSettings} from "../pictures/page-options.js";
import {Work} from "../pictures/work.js";
import {inkReading} from "./ink-reading.js";
import {kindsOf} from "./kinds.js";
import {unpacked} from "./unpacked.js";

/** What Java reads, in bytes: inkfiles/InkFiles.java. */
const MOST_BYTES = 2 ** 28;

/** How much of the work is done when the pages are there, of 1. */
const OPENED = 0.2;

/**
 * @param {!InkPageData} page
 * @return {!Strokes}
 */
function strokesOf({counts, points}) {
  let at = 0;
  /** @type {!Strokes} */
  const strokes = [];
  for (const count of counts) {
    const stroke = [];
    for (const end = at + 3 * count; at < end; at += 3) {
      stroke.push({x: points[at], y: points[at + 1], t: points[at + 2]});
    }
    strokes.push(stroke);
  }
  return strokes;
}

/**
 * @param {!Array<!Box>} boxes
 * @return {!Box} about all
 */
function about(boxes) {
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Infinity);
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Infinity);
  return boxes.length === 0 ? {x: 0, y: 0, width: 0, height: 0} : {x, y,
    width: boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity) - x,
    height: boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity) - y};
}

/**
 * @param {!Float64Array} points x, y and ms of each
 * @return {!Box} about all
 */
function aboutPoints(points) {
  const boxes = [];
  if (points.length > 0) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 3) {
      left = Math.min(left, points[i]);
      right = Math.max(right, points[i]);
      top = Math.min(top, points[i + 1]);
      bottom = Math.max(bottom, points[i + 1]);
    }
    boxes.push({x: left, y: top, width: right - left, height: bottom - top});
  }
  return about(boxes);
}

/**
 * A number as one of a page.
 * @param {!Recognition} reading with y downwards
 * @param {!InkFound} found
 * @param {!ReadPage} page
 * @param {number} place of the page, from 1 on
 * @return {!PageNumber}
 */
function numberOf({text, confidence, unsure, certainty, alternatives, digits}, {line, row, column, isSure}, {up}, place) {
  const own = (/** !Box */ {x, y, width, height}) => ({x, y: up ? -y - height : y, width, height});
  const box = own(about(digits.map(digit => digit.box)));
  const [left, right] = [box.x, box.x + box.width];
  const [top, bottom] = up ? [box.y + box.height, box.y] : [box.y, box.y + box.height];
  return {text, confidence, unsure: unsure || !isSure, certainty: isSure ? certainty : "not sure", alternatives, box, line, row, column, page: place,
    corners: [[left, top], [right, top], [right, bottom], [left, bottom]],
    digits: digits.map(digit => ({text: digit.text, confidence: digit.confidence, alternatives: digit.alternatives, box: own(digit.box)}))};
}

/**
 * @param {!Recognition} reading
 * @return {number} how many digits the stroke has that has most
 */
function mostOfAStroke({digits}) {
  const counts = new Map();
  digits.flatMap(({strokes}) => strokes).forEach(stroke => counts.set(stroke, (counts.get(stroke) ?? 0) + 1));
  return Math.max(0, ...counts.values());
}

/**
 * @param {!InkReading} reader
 * @param {!ReadPage} page
 * @param {number} place of it, from 1 on
 * @param {!InkStrokes} strokes of it
 * @param {{marks: string, alternatives: number}} options
 * @param {!Work} work
 * @return {!Promise<{numbers: !Array<!PageNumber>, engine: string}>}
 */
async function readPage(reader, page, place, strokes, options, work) {
  /** @type {!Array<?Recognition>} nothing for what is a sign */
  const readings = [];
  let [done, engine] = [0, ""];
  // All at once: a message to the worker for each would take longer than reading.
  for (let asked = await reader.begin(place - 1); asked.groups.length > 0;) {
    /** @type {!Array<!InkTaken>} */
    const taken = [];
    for (const group of asked.groups) {
      await work.next();
      const number = asked.areSigns ? null : await strokes.number(group, options);
      const reading = number ?? await strokes.sign(group);
      engine ||= reading.engine;
      readings.push(number);
      taken.push({text: reading.text, confidence: reading.confidence, mostOfAStroke: number ? mostOfAStroke(number) : 1,
        signs: number ? number.digits.flatMap(({confidence, box}) => [confidence, box.y, box.y + box.height]) : []});
    }
    // How often there is more to read is not known; signs take less than numbers.
    done += (1 - done) / (asked.areSigns ? 6 : 2);
    work.tell(done);
    // Who hears of that may stop it.
    work.stopIfAsked();
    asked = await reader.take(taken);
  }
  const found = await reader.numbers();
  return {numbers: found.map(one => numberOf(/** @type {!Recognition} */ (readings[one.reading]), one, page, place)), engine};
}

/**
 * @param {!Array<!File>} files
 * @return {!Promise<!Array<!InkPart>>}
 */
const partsOf = files => Promise.all(files.filter(({size}) => size <= MOST_BYTES).map(async file =>
  ({path: `/${file.webkitRelativePath || file.name}`, bytes: new Int8Array(await file.arrayBuffer())})));

/**
 * A file that one of the scripts reads.
 * @param {!Blob} file
 * @param {!Array<!File>} beside what it may name
 * @param {string} name what messages call it
 * @param {!InkUser} user
 * @param {function(!InkReading)} begun gets each script that is asked
 * @return {!Promise<?{reader: !InkReading, pages: !Array<!InkPageData>}>} nothing, if it is no ink file
 */
async function open(file, beside, name, user, begun) {
  // Else the script for what is gzipped unpacks it, and says what is wrong.
  const whole = await unpacked(file) ?? file;
  const bytes = async () => new Int8Array(await whole.arrayBuffer());
  for (const kind of kindsOf(await bytes())) {
    const reader = await inkReading(await user.later(`digitpad-ink-${kind}`)(), user);
    begun(reader);
    const parts = kind === "unipen" ? await partsOf(beside) : [];
    // They are given away each time.
    const {pages, plain, error} = await reader.open(name, await bytes(), parts) ?? {};
    if (pages) {
      return {reader, pages};
    }
    reader.close();
    if (plain && error && kindsOf(plain).length > 0) {
      throw new Error(error);
    }
    if (plain) {
      return error ? null : open(new Blob([plain]), beside, name, user, begun);
    }
  }
  return null;
}

/**
 * @param {!Blob} file
 * @param {?} options as pages give them
 * @param {!InkUser} user
 * @return {!Promise<?PageReading>} nothing, if it is no ink file; what it throws is of nothing else
 */
export async function recognizePage(file, options, user) {
  const call = "DigitPad.recognizePage";
  const {marks, alternatives, beside, signal, onprogress} = pageSettings(call, options, user.refuse);
  const work = new Work(signal, onprogress);
  work.stopIfAsked();
  if (file.size > MOST_BYTES) {
    return null;
  }
  const start = performance.now();
  /** @type {?InkReading} */
  let asked = null;
  const stop = () => asked?.close();
  signal?.addEventListener("abort", stop);
  try {
    const name = "name" in file ? /** @type {!File} */ (file).name : "source";
    const opened = await open(file, beside, name, user, reader => {
      asked = reader;
      work.stopIfAsked();
    }).catch(error => {
      // Its cause tells a broken file of ink from what is none.
      throw signal?.aborted ? error
        : Object.assign(new TypeError(`${call}: ${/** @type {!Error} */ (error).message}`), {cause: error});
    });
    if (!opened) {
      return null;
    }
    work.tell(OPENED);
    const {reader} = opened;
    const pages = opened.pages.map(page =>
      ({box: aboutPoints(page.points), strokes: strokesOf(page), perInch: page.perInch, up: page.isUp}));
    /** @type {!PageReading} */
    const result = {numbers: [], pages, millis: 0, engine: "",
      width: Math.max(0, ...pages.map(({box}) => box.width)), height: Math.max(0, ...pages.map(({box}) => box.height))};
    for (const [i, page] of pages.entries()) {
      const part = work.part(OPENED + (1 - OPENED) * i / pages.length, OPENED + (1 - OPENED) * (i + 1) / pages.length);
      await part.next();
      const strokes = user.strokesOfPage(opened.pages[i]);
      const {numbers, engine} = await readPage(reader, page, i + 1, strokes, {marks, alternatives}, part);
      result.numbers.push(...numbers);
      result.engine ||= engine;
    }
    work.tell(1);
    result.millis = performance.now() - start;
    return result;
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
}
