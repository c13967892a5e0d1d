// Scripts with Java's code that come when they are first needed.

/**
 * @param {string} name of the script, whose event's detail is what it has
 * @return {function(): !Promise<?>} fetches it once; where that fails, the next call tries again
 */
export function lateScript(name) {
  /** @type {?Promise<?>} */
  let coming = null;
  return () => {
    coming ??= new Promise((resolve, reject) => {
      const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
      document.addEventListener(`digitpad-${name}`, event => resolve(/** @type {!CustomEvent} */ (event).detail), {once: true});
      script.addEventListener("error", () => {
        coming = null;
        reject(new Error(`${name}.js could not be loaded`));
      });
      script.src = window.digitPadPage.trusted.createScriptURL(`${name}.js`);
      document.head.append(script);
    });
    return coming;
  };
}
