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
