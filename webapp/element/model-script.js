// Models, read by a second script, which is fetched when the first model comes.

import {pageLanguage} from "./language.js";
import {refuse} from "./refuse.js";
import {scriptBeside} from "./beside.js";
import {dress} from "./styles.js";

const MODELS_SCRIPT = "digitpad-models.js";

/** @type {?Promise<!ModelScript>} */
let coming = null;
/** @type {{address: ?string, done: !Promise<undefined>}} */
let named = {address: null, done: Promise.resolve()};

/**
 * The second script's functions. Both scripts meet in an event on the element that loads it, so neither needs a global.
 * @return {!Promise<!ModelScript>}
 */
export function modelScript() {
  coming ??= /** @type {!Promise<!ModelScript>} */ (new Promise((resolve, reject) => {
    const script = scriptBeside(MODELS_SCRIPT);
    const fail = (/** string */ reason) => {
      coming = null;
      reject(new Error(`DigitPad: ${script.src} ${reason}. It belongs next to digitpad.js, from the same build.`));
    };
    script.addEventListener("digitpad-models", event => {
      const detail = /** @type {!CustomEvent<!ModelScript>} */ (event).detail;
      if (detail.build === digitPadBuild) {
        resolve(detail);
      } else {
        fail("is of another build: if the site has just been published anew, reload the page");
      }
    });
    script.addEventListener("error", () => fail("could not be loaded; it reads models"));
  }));
  return coming;
}

/** @type {!ModelUser} */
export const modelUser = {refuse, useEngine, dress, language: pageLanguage};

/**
 * @param {?} source as pages give it
 * @param {!ModelOptions=} options
 * @return {!Promise<undefined>}
 */
export async function loadModel(source, options) {
  return (await modelScript()).loadModel(source, options, modelUser);
}

/**
 * The model that pads name. All pads read with one network, so it is loaded once, however many name it.
 * @param {string} address
 * @return {!Promise<undefined>}
 */
export function namedModel(address) {
  if (named.address !== address) {
    const loading = {address: /** @type {?string} */ (address), done: loadModel(address)};
    named = loading;
    loading.done.catch(() => {
      loading.address = null;
    });
  }
  return named.done;
}
