// Models, read by a second script, which is fetched when the first model comes.

import {come, later} from "./beside.js";
import {hasElements} from "./dom.js";
import {pageLanguage} from "./language.js";
import {refuse} from "./refuse.js";
import {dress} from "./styles.js";

/** @type {{address: ?string, done: !Promise<undefined>}} */
let named = {address: null, done: Promise.resolve()};

const MODELS = "digitpad-models";

/** @type {function(): !Promise<!ModelScript>} */
export const modelScript = later(MODELS);

/** @type {?BroughtEngine} */
let brought = null;

/** @type {!ModelUser} */
export const modelUser = {refuse, dress, language: pageLanguage, useEngine(engine, labels) {
  const refused = useEngine(engine, labels);
  if (!refused) {
    brought = engine;
  }
  return refused;
}};

/** @return {boolean} whether everything is read with a model that somebody has brought */
export const hasModel = () => brought !== null;

/**
 * Reads; with a model that takes long in slices of time, so that the page can answer in between.
 * @template T
 * @param {function(): T} read
 * @return {!Promise<T>}
 */
export async function unhurried(read) {
  for (let answer; brought;) {
    if (brought.slice(() => { answer = read(); })) {
      return /** @type {?} */ (answer);
    }
    await new Promise(resolve => setTimeout(resolve));
  }
  return read();
}

/**
 * @param {?} source as pages give it
 * @param {!ModelOptions=} options
 * @return {!Promise<undefined>}
 */
export async function loadModel(source, options) {
  if (!hasElements) {
    throw new Error("DigitPad.loadModel: is for pages. Workers and servers read with the network inside the script.");
  }
  const early = new Map();
  if (typeof source === "string" && /^http/.test(location.protocol) && !come(MODELS)) {
    askEarly(source, options?.signal ?? undefined, early);
  }
  return (await modelScript()).loadModel(source, options, modelUser, early);
}

/**
 * The files come while the script does; what is wrong with them, the script finds out and says.
 * @param {string} source
 * @param {!AbortSignal|undefined} signal
 * @param {!Map<string, !Promise<?Response>>} early gets what addresses answer
 */
async function askEarly(source, signal, early) {
  const ask = (/** string */ address) => {
    const answer = fetch(address, {signal}).catch(() => null);
    early.set(address, answer);
    return answer;
  };
  try {
    const answer = await ask(new URL(source, /** @type {string} */ (document.baseURI)).href);
    if (/\.json$/.test(answer.url)) {
      // As TensorFlow.js has it.
      const {"weightsManifest": groups} = await answer.clone().json();
      groups.forEach(({"paths": paths}) => paths.filter(path => /^[\w-][\w.-]*$/.test(path))
          .forEach(path => ask(new URL(path, answer.url).href)));
    }
  } catch (wrong) {}
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
