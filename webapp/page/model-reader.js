// The worker that reads models. It is begun before the second script is here: what tells it what to do takes time to come, too.

/** @const {string} tells the second script that it is such a worker */
const READER = "digitpad-reader";

/** @type {?Promise<?Worker>} */
let begun = null;

/** @return {!Promise<?Worker>} nothing, where none can be made of a file, as from disk, or the file is of another build */
function reader() {
  return new Promise(resolve => {
    try {
      const worker = new Worker(window.digitPadPage.trusted.createScriptURL("digitpad-models.js"), {name: READER});
      worker.onerror = () => resolve(null);
      worker.onmessage = ({data: [build]}) => {
        worker.onmessage = null;
        if (build !== digitPadBuild) {
          worker.terminate();
        }
        resolve(build === digitPadBuild ? worker : null);
      };
    } catch (forbidden) {
      resolve(null);
    }
  });
}

/** Somebody brings a model, or is about to. */
export function beginReader() {
  begun ??= reader();
}

/** The second script takes one for each model. */
export function offerReaders() {
  window.digitPadPage.takeReader = () => {
    const taken = begun ?? reader();
    begun = null;
    return taken;
  };
}
