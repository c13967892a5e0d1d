// Scripts that come later. They lie beside this one.

function scriptBeside(name) {
  const script = document.createElement("script");
  script.src = new URL(name, digitPadScript || document.baseURI).href;
  script.addEventListener("load", () => script.remove());
  document.head.append(script);
  return script;
}

// DigitPad's own page: what it can do without, when it has all that it needs. Where that is one file it is there already.
function loadRest() {
  if (digitPadScript) {
    addEventListener("load", () => scriptBeside("page.js"));
  }
}
