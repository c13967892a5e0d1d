// Scripts that come later. They lie beside this one. Where Trusted Types are enforced, the page has to allow the policy
// "digitpad".

const besides = {createScriptURL:
  name => new URL(name, digitPadScript || /** @type {string} */ (document.baseURI)).href};
/** @type {?{createScriptURL: function(string): ?}} */
let trusted = null;

/**
 * @param {string} name
 * @return {!HTMLScriptElement} on its way
 */
export function scriptBeside(name) {
  trusted ??= window.trustedTypes?.createPolicy("digitpad", besides) ?? besides;
  const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
  script.src = trusted.createScriptURL(name);
  script.addEventListener("load", () => script.remove());
  document.head.append(script);
  return script;
}
