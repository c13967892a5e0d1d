// What shows how ink is read.

import {lateScript} from "./late-script.js";
import {View} from "./state.js";

const script = lateScript("inside-reading");

/**
 * @return {!Promise<function(!View): !LatticePort>} opens a reader with the page's own network, as it is switched;
 *   reading leaves another picture in that
 * @throws {!Error} if the script cannot be loaded; the next call tries again
 */
export async function latticeScript() {
  const open = /** @type {!LatticeMaker} */ (await script());
  return ({own: {port, layers}, numbers, pen}) => open(Float64Array.from(numbers), pen, port.inputShape()[0], (picture, probabilities) => {
    port.takePicture(picture);
    port.run(0);
    probabilities.set(port.values(layers.length - 1));
  });
}
