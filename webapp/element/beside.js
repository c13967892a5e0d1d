// Scripts that come later. They lie beside this one, wherever it came from: import() knows that after redirects, too, takes this
// one's nonce with it and is followed by bundlers, but loads nothing from disk and passes no query on.

/** @type {?{createScriptURL: function(string): ?}} */
let trusted = null;

// An address with a query, perhaps a signature, has it for all; one that names no script is a folder's, as CDNs have it.
// What has a scheme is one.
const addresses = {createScriptURL:
  name => name.includes(":") ? name : digitPadScript.replace(/(\/[^/?#]*\.m?js)?([?#].*)?$/, (all, file, query = "") => `/${name}${query}`)};

/**
 * The address of a script. Where Trusted Types are enforced, the page has to allow the policy "digitpad" for it.
 * @param {string} name
 * @return {?}
 */
export const trustedUrl = name =>
  (trusted ??= globalThis.trustedTypes?.createPolicy("digitpad", addresses) ?? addresses).createScriptURL(name);

/**
 * @param {string} name
 * @return {!Promise<undefined>}
 */
const byElement = name => new Promise((resolve, reject) => {
  const script = /** @type {!HTMLScriptElement} */ (document.createElement("script"));
  script.src = trustedUrl(name);
  script.nonce = /** @type {!HTMLScriptElement} */ (document.querySelector("script[nonce]") ?? script).nonce;
  script.addEventListener("load", () => resolve(script.remove()));
  script.addEventListener("error", () => reject(new Error(script.src)));
  document.head.append(script);
});

/** @return {!Array<function(string): !Promise<undefined>>} the likelier first */
function waysTo() {
  const ways = digitPadScript ? [byElement] : [];
  if (/^$|\.m?js(\?|$)/.test(digitPadScript)) {
    ways.push(digitPadImport);
  }
  // Our own page has asked for its language with an element: only so it is not fetched twice.
  const isOwn = globalThis.document?.documentElement.hasAttribute("data-digitpad-page");
  return /^http[^?]*$/.test(digitPadScript) && !isOwn ? ways.reverse() : ways;
}

/**
 * @param {string} name
 * @param {function(): *} has whether it has come, and not something else
 * @return {!Promise<undefined>}
 * @throws {!Error} says which file, and why not
 */
export async function loadBeside(name, has) {
  let problem = "";
  let forbidden = "";
  const note = (/** !Event */ event) => {
    const {effectiveDirective, blockedURI} = /** @type {!SecurityPolicyViolationEvent} */ (event);
    if (/^script/.test(effectiveDirective) && blockedURI.includes(":")) {
      forbidden = "is forbidden by this page's Content-Security-Policy";
    }
  };
  globalThis.addEventListener?.("securitypolicyviolation", note);
  try {
    for (const way of waysTo()) {
      try {
        await way(name);
        problem ||= "is of another build, or something else: if the site has just been published anew, reload the page";
      } catch (error) {
        problem ||= `could not be loaded: ${/** @type {!Error} */ (error).message}`;
      }
      if (has()) {
        return;
      }
    }
    // The policy's event comes after the failure that it explains.
    await new Promise(resolve => setTimeout(resolve, 50));
  } finally {
    globalThis.removeEventListener?.("securitypolicyviolation", note);
  }
  throw new Error(`DigitPad: ${name} ${forbidden || problem}. It belongs next to digitpad.js; bundled apps import "digitpad/${name}".`);
}

/**
 * A script that comes later, by its name and this build, whoever has loaded it.
 * @param {string} name without its ending
 * @return {?} what it has for this one; nothing, until it has come
 */
export const come = name => /** @type {?} */ (globalThis[Symbol.for(name)]?.[digitPadBuild]);

/**
 * A script that comes when it is first asked for.
 * @param {string} name without its ending
 * @return {function(): !Promise<?>} what it has for this one
 */
export function later(name) {
  /** @type {?Promise<undefined>} */
  let coming = null;
  const has = () => come(name);
  return async () => {
    if (!has()) {
      await (coming ??= loadBeside(`${name}.js`, has).finally(() => { coming = null; }));
    }
    return has();
  };
}
