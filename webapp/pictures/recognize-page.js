// All numbers in a picture, for pages and programs.

import {pageSettings} from "./page-options.js";
import {forget, reading, rest} from "./picture-reading.js";
import {Work} from "./work.js";

/** As many px are handed over at once: a phone's photo as a whole takes more memory than some phones give. */
const STRIP = 1 << 20;

/** How much of the work is done when all pixels are there, of 1. */
const SEEN = 0.2;

/** @type {!Promise<?>} */
let last = Promise.resolve();

/**
 * Has the pixels of a picture taken, a strip of rows at a time.
 * @param {!PictureReading} reader
 * @param {number} width
 * @param {number} height
 * @param {!PixelRows} rows
 * @param {!Work} work
 * @return {!Promise<undefined>}
 */
async function taken(reader, width, height, rows, work) {
  const most = Math.max(1, Math.floor(STRIP / width));
  /** @type {!Promise<undefined>} */
  let before = Promise.resolve();
  for (let top = 0; top < height; top += most) {
    await work.next();
    const count = Math.min(most, height - top);
    // What is transferred is the page's no more.
    const bytes = new Uint8ClampedArray(rows(top, count));
    await before;
    before = reader.rows(top, count, bytes);
    work.tell(top / height);
  }
  await before;
}

/**
 * @param {string} call what messages begin with
 * @param {?} source a picture, as pages give it
 * @param {{marks: string, most: number, pattern: string, isNumber: boolean}} asked
 * @param {!Work} work
 * @param {!PictureUser} user
 * @return {!Promise<!PageReading>}
 */
async function readNow(call, source, asked, work, user) {
  work.stopIfAsked();
  const {signal} = work;
  signal?.addEventListener("abort", forget);
  try {
    const reader = await reading(user);
    await user.withPixels(call, source, async (width, height, rows) => {
      await reader.begin(/** @type {!PictureRequest} */ ({width, height, ...asked}));
      await taken(reader, width, height, rows, work.part(0, SEEN));
    });
    const result = await reader.finish(work.part(SEEN, 1));
    work.tell(1);
    rest();
    return result;
  } catch (error) {
    // Where it was stopped, that has been done, and the one that is there by now is the next picture's.
    if (!signal?.aborted) {
      forget();
    }
    throw error;
  } finally {
    signal?.removeEventListener("abort", forget);
  }
}

/**
 * One picture after the other; who stops it need not wait.
 * @param {string} call what messages begin with
 * @param {?} source a picture, as pages give it
 * @param {{marks: string, most: number, pattern: string, isNumber: boolean}} asked
 * @param {!Work} work
 * @param {!PictureUser} user
 * @return {!Promise<!PageReading>}
 */
export function read(call, source, asked, work, user) {
  work.stopIfAsked();
  const {signal} = work;
  const result = last.then(() => readNow(call, source, asked, work, user));
  const either = new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal?.addEventListener("abort", stop);
    result.then(resolve, reject).then(() => signal?.removeEventListener("abort", stop));
  });
  last = either.catch(() => {});
  return either;
}

/**
 * @param {?} source a picture, as pages give it
 * @param {?} options as pages give them
 * @param {!PictureUser} user
 * @return {!Promise<!PageReading>}
 */
export async function recognizePage(source, options, user) {
  const call = "DigitPad.recognizePage";
  const {marks, alternatives, signal, onprogress} = pageSettings(call, options, user.refuse);
  const result = await read(call, source, {marks, most: -1, pattern: "", isNumber: false}, new Work(signal, onprogress), user);
  for (const number of result.numbers) {
    number.alternatives.length = Math.min(number.alternatives.length, alternatives);
  }
  return result;
}
