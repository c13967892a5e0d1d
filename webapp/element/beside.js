// Scripts that come later. They lie beside this one. Where Trusted Types are enforced, the page has to allow the policy
// "digitpad".

const besides = {createScriptURL: name => new URL(name, digitPadScript || document.baseURI).href};
let trusted;

function scriptBeside(name) {
  trusted ??= globalThis.trustedTypes?.createPolicy("digitpad", besides) ?? besides;
  const script = document.createElement("script");
  script.src = trusted.createScriptURL(name);
  script.addEventListener("load", () => script.remove());
  document.head.append(script);
  return script;
}

// Whether this is DigitPad's own page. One of another build than this script, because the site is just being published
// anew, is loaded again, once.
function isOwnPage() {
  const build = document.documentElement.getAttribute("data-digitpad-page");
  if (build !== null && build !== digitPadBuild && performance.getEntriesByType("navigation")[0]?.type !== "reload") {
    location.reload();
    return false;
  }
  return build !== null;
}

// DigitPad's own page: what it can do without, when it reads, and has shown what was written by then. Where that is one
// file it is there already.
function loadRest() {
  if (digitPadScript) {
    setTimeout(() => scriptBeside("page.js"));
  }
}
