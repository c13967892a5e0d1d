// What DigitPad's own page does besides reading. The page's script fetches this once the page has loaded.
(function() {
  // The live field: not needed for the first answer.
  const field = document.querySelector(".use template");
  field.replaceWith(field.content);

  const said = document.querySelector(".copy output");
  const code = document.querySelector(".use code");

  document.getElementById("copy").addEventListener("click", async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (older) {
      getSelection().selectAllChildren(code);
      copied = document.execCommand("copy");
    }
    said.textContent = copied ? "Copied" : "Selected: press Ctrl+C";
    setTimeout(() => {
      said.textContent = "";
    }, 4000);
  });

  // The page without network: sw.js, where browsers have it.
  const workers = navigator.serviceWorker;
  let isServed = false;
  const isEmbedded = document.documentElement.hasAttribute("data-embed");
  if (workers && isSecureContext && location.protocol.startsWith("http") && !isEmbedded) {
    const urls = {createScriptURL: name => new URL(name, document.baseURI).href};
    const trusted = globalThis.trustedTypes?.createPolicy("digitpad-page", urls) ?? urls;
    isServed = Boolean(workers.controller);
    workers.addEventListener("controllerchange", () => {
      if (isServed) {
        location.reload();
      }
      isServed = true;
    });
    workers.register(trusted.createScriptURL("sw.js")).then(registration => {
      offer(registration.waiting);
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing;
        worker.addEventListener("statechange", () => offer(registration.waiting));
      });
    }).catch(() => {
      // No storage, or not allowed: the page needs its network then.
    });
  }

  function offer(worker) {
    if (!worker || !isServed || document.getElementById("fresh")) {
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#fresh { position: fixed; inset: auto 16px 16px; display: flex; flex-wrap: wrap; align-items: center;"
        + "justify-content: space-between; gap: 8px 16px; max-inline-size: 480px; margin-inline: auto; padding: 8px 8px 8px 16px;"
        + "border: 2px solid var(--accent); border-radius: var(--radius); background: var(--paper); }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const notice = document.createElement("section");
    const words = document.createElement("p");
    const use = document.createElement("button");
    notice.id = "fresh";
    notice.setAttribute("aria-label", "New version");
    words.setAttribute("role", "status");
    use.type = "button";
    use.textContent = "Use it now";
    use.addEventListener("click", () => worker.postMessage("use"));
    notice.append(words, use);
    document.body.append(notice);
    words.textContent = "A new version is ready.";
  }
})();
