// A picture that a worker reads: the page goes on while it does. Where there can be none, the page reads itself, in pieces.

import {Remote, remote} from "./remote.js";

/** So long a worker waits for the next picture, in ms. */
const PATIENCE = 60000;

/** @implements {PictureReading} */
class RemotePictures extends Remote {
  /** @override */
  open({name, input, output, code, memory, inputAt, outputAt}) {
    // Another worker may need them.
    const copies = {code: code.slice(), memory: memory.slice(0)};
    const sent = {name, inputAt, inputs: input.length, outputAt, outputs: output.length, ...copies};
    return this.call("open", [sent], [copies.code.buffer, copies.memory]);
  }

  /** @override */
  begin(request) {
    return this.call("begin", [request]);
  }

  /** @override */
  rows(top, count, bytes) {
    return this.call("rows", [top, count, bytes], [bytes.buffer]);
  }

  /** @override */
  finish(work) {
    return this.call("finish", [], [], work);
  }
}

/** @type {?Promise<!LentEngine>} */
let engine = null;

/**
 * @param {!PictureUser} user
 * @return {!Promise<!LentEngine>}
 */
const engineOf = user => engine ??= new Promise((resolve, reject) => {
  const fail = (/** string */ why) => reject(new Error(`DigitPad: ${why}`));
  if (!digitPadNetwork) {
    fail("this build reads no numbers in pictures: it was given no network for that.");
    return;
  }
  user.lendEngine(digitPadNetwork, digitPadModule, (made, failure) => made ? resolve(made)
    : fail(`the network inside digitpad-pictures.js is damaged (${failure}). Get the script again.`));
});

/**
 * @param {!PictureUser} user
 * @return {!Promise<!PictureReading>}
 */
async function started(user) {
  const lent = await engineOf(user);
  // What runs without WebAssembly is Java's, and cannot be sent.
  const reader = lent.memory && await remote(digitPadPictureReader, RemotePictures, user.trustedUrl)
    || digitPadPictureReader()();
  await reader.open(lent);
  return reader;
}

/**
 * The one that reads all pictures, one after the other; nothing while none is there.
 * @type {?Promise<!PictureReading>}
 */
let shared = null;
let resting = 0;

/**
 * @param {!PictureUser} user
 * @return {!Promise<!PictureReading>}
 */
export function reading(user) {
  clearTimeout(resting);
  return shared ??= started(user);
}

/** Nothing more is asked of it, for now. */
export function rest() {
  const timer = /** @type {?} */ (setTimeout(forget, PATIENCE));
  // Servers end when all else is done.
  timer["unref"]?.();
  resting = timer;
}

/** The next picture is read by another one: this one may be in the midst of something. */
export async function forget() {
  clearTimeout(resting);
  const mine = shared;
  shared = null;
  (await mine)?.close();
}
