// The script that shows how ink is read, which comes when it is first needed.

import {View} from "./state.js";

/** @type {?Promise<function(!View): !LatticePort>} */
let coming = null;

/**
 * @param {!LatticeMaker} open
 * @param {!View} view
 * @return {!LatticePort} reads with the view's network, as it is switched; leaves another picture in it
 */
function opened(open, {port, layers, numbers, pen}) {
  return open(Float64Array.from(numbers), pen, port.inputShape()[0], (picture, probabilities) => {
    port.takePicture(picture);
    port.run(0);
    probabilities.set(port.values(layers.length - 1));
  });
}

/**
 * @return {!Promise<function(!View): !LatticePort>}
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export function latticeScript() {
  coming ??= new Promise((resolve, reject) => {
    const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
    document.addEventListener("digitpad-inside-lattice", event => {
      const open = /** @type {!CustomEvent<!LatticeMaker>} */ (event).detail;
      resolve(view => opened(open, view));
    }, {once: true});
    script.addEventListener("error", () => {
      coming = null;
      reject(new Error("inside-reading.js could not be loaded"));
    });
    script.src = window.digitPadPage.trusted.createScriptURL("inside-reading.js");
    document.head.append(script);
  });
  return coming;
}
