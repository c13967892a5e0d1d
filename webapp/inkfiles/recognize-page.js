// All numbers of an ink file, for pages and programs.

import {pageSettings} from "../pictures/page-options.js";
import {heard, Work} from "../pictures/work.js";
import {inkReading} from "./ink-reading.js";
import {kindsOf} from "./kinds.js";
import {unpacked} from "./unpacked.js";

/** What Java reads, in bytes: inkfiles/InkFiles.java. */
const MOST_BYTES = 2 ** 28;

/** A file of fewer is read before a worker has begun. */
const LARGE_BYTES = 100000;

/** So many values are made points of before the clock is looked at. */
const PIECE = 5000;

/** How much of the work is done when the pages are there, of 1. */
const OPENED = 0.2;

/**
 * @param {!InkPageData} page
 * @param {!Work} work
 * @return {!Promise<!Strokes>}
 */
async function strokesOf({counts, points}, work) {
  let [at, rest] = [0, 0];
  /** @type {!Strokes} */
  const strokes = [];
  for (const count of counts) {
    if (at >= rest) {
      await work.next();
      rest = at + PIECE;
    }
    const stroke = [];
    for (const end = at + 3 * count; at < end; at += 3) {
      stroke.push({x: points[at], y: points[at + 1], t: points[at + 2]});
    }
    strokes.push(stroke);
  }
  return strokes;
}

/** However many there are. */
const mostOf = (/** !Array<number> */ sizes) => sizes.reduce((most, size) => Math.max(most, size), 0);

/**
 * @param {!Float64Array|!Array<number>} points x, y and ms of each
 * @return {!Box} about all
 */
function about(points) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 3) {
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  return points.length > 0 ? {x: left, y: top, width: right - left, height: bottom - top} : {x: 0, y: 0, width: 0, height: 0};
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
  const box = own(about(digits.flatMap(({box: {x, y, width, height}}) => [x, y, 0, x + width, y + height, 0])));
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
 * @param {!Promise<!InkAsked>} begun what is to be read first
 * @param {!ReadPage} page
 * @param {number} place of it, from 1 on
 * @param {!InkStrokes} strokes of it
 * @param {?InkWorkers} workers that have them, too
 * @param {!InkOptions} options
 * @param {!Work} work
 * @return {!Promise<{numbers: !Array<!PageNumber>, engine: string}>}
 */
async function readPage(reader, begun, page, place, strokes, workers, options, work) {
  /** @type {!Array<?Recognition>} nothing for what is a sign */
  const readings = [];
  let [done, engine] = [0, ""];
  // All at once: a message to the worker for each would take longer than reading.
  for (let asked = await begun; asked.groups.length > 0;) {
    const one = (/** !Int32Array */ group) => asked.areSigns ? strokes.sign(group) : strokes.number(group, options);
    const read = workers ? await workers.read(asked.groups, asked.areSigns ? null : options, one, work) : [];
    for (const group of workers ? [] : asked.groups) {
      await work.next();
      read.push(await one(group));
    }
    engine ||= read[0].engine;
    /** @type {!Array<!InkTaken>} */
    const taken = read.map(reading => {
      const number = asked.areSigns ? null : /** @type {!Recognition} */ (reading);
      readings.push(number);
      return {text: reading.text, confidence: reading.confidence, mostOfAStroke: number ? mostOfAStroke(number) : 1,
        signs: number ? number.digits.flatMap(({confidence, box}) => [confidence, box.y, box.y + box.height]) : []};
    });
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
 * @param {function(number)} unpacks gets how many bytes it has
 * @param {function(!InkReading)} begun gets each script that is asked
 * @return {!Promise<?{reader: !InkReading, pages: !Array<!InkPageData>}>} nothing, if it is no ink file
 */
async function open(file, beside, name, user, unpacks, begun) {
  // Else the script for what is gzipped unpacks it, and says what is wrong.
  const whole = await unpacked(file) ?? file;
  unpacks(whole.size);
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
      return error ? null : open(new Blob([plain]), beside, name, user, unpacks, begun);
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
  const onpart = options?.onpart ?? null;
  if (onpart !== null && typeof onpart !== "function") {
    user.refuse(`${call}: options.onpart`, onpart, "a function");
  }
  const work = new Work(signal, onprogress);
  work.stopIfAsked();
  if (file.size > MOST_BYTES) {
    return null;
  }
  const start = performance.now();
  /** @type {?InkReading} */
  let asked = null;
  /** @type {?Promise<?InkWorkers>} */
  let coming = null;
  const stop = () => {
    asked?.close();
    coming?.then(workers => workers?.close());
  };
  signal?.addEventListener("abort", stop);
  try {
    const name = /** @type {?} */ (file).name ?? "source";
    const opened = await open(file, beside, name, user, bytes => {
      // A model that somebody has brought is in no worker.
      coming ??= bytes < LARGE_BYTES || user.hasModel() ? null
        : user.later("digitpad-ink-workers")().then(script => /** @type {!InkWorkersScript} */ (script).begin(user)).catch(() => null);
    }, reader => {
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
    const begin = async (/** number */ page) => reader.begin(page);
    // While its worker looks at the first page, that is shown.
    const first = begin(0);
    first.catch(() => {});
    /** @type {!Array<!ReadPage>} */
    const pages = [];
    for (const page of opened.pages) {
      pages.push({box: about(page.points), strokes: await strokesOf(page, work), perInch: page.perInch, up: page.isUp});
    }
    /** @type {!PageReading} */
    const result = {numbers: [], pages, millis: 0, engine: "",
      width: mostOf(pages.map(({box}) => box.width)), height: mostOf(pages.map(({box}) => box.height))};
    for (let i = 0; i < pages.length; i++) {
      const part = work.part(OPENED + (1 - OPENED) * i / pages.length, OPENED + (1 - OPENED) * (i + 1) / pages.length);
      if (onpart) {
        await part.next();
        heard(onpart, result);
      }
      const workers = await coming;
      await part.next();
      workers?.take(opened.pages[i]);
      const strokes = user.strokesOfPage(opened.pages[i]);
      const {numbers, engine} = await readPage(reader, i === 0 ? first : begin(i), pages[i], i + 1, strokes, workers, {marks, alternatives}, part);
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
