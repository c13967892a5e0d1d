// What DigitPad's own page does besides reading. The page's script fetches this once the page reads.
(function() {
  if (document.documentElement.dataset.digitpadPage !== "@BUILD@") {
    // The site has been published anew since the page came. The next load has all of it.
    return;
  }
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

  // The language, by its own name in each.
  const LANGUAGES = {
    de: "Deutsch", en: "English", es: "Español", fr: "Français", tr: "Türkçe", ar: "العربية", ta: "தமிழ்", zh: "简体中文",
  };
  const isEmbedded = document.documentElement.hasAttribute("data-embed");
  if (!isEmbedded) {
    const select = document.createElement("select");
    for (const [code, name] of Object.entries(LANGUAGES)) {
      const option = new Option(name, code);
      option.lang = code;
      select.append(option);
    }
    select.value = document.documentElement.lang.split("-")[0];
    select.addEventListener("change", () => {
      digitPadPage.speak(select.value);
      try {
        localStorage.setItem("digitpad-language", select.value);
      } catch (blocked) {
        // It is not remembered then.
      }
      const address = new URL(location.href);
      if (address.searchParams.has("lang")) {
        address.searchParams.set("lang", select.value);
        try {
          history.replaceState(null, "", address);
        } catch (onDisk) {
          // Browsers let no file change its address.
        }
      }
    });
    const words = document.createElement("span");
    words.textContent = "Language";
    const label = document.createElement("label");
    label.append(words, select);
    const footer = document.createElement("footer");
    footer.className = "how";
    footer.append(label);
    document.body.append(footer);
    label.style.cssText = "display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; color: var(--quiet);";
    // Sized by what is chosen: else all are laid out, and letters of five scripts looked for in the system's fonts.
    select.style.cssText = "field-sizing: content; min-block-size: 44px; max-inline-size: 100%; padding-inline: 8px;"
        + "border: 1px solid var(--bar); border-radius: 12px; background: var(--control); color: var(--text); font: inherit;";
  }

  // The page without network: sw.js, where browsers have it.
  function keepPage() {
    const workers = navigator.serviceWorker;
    if (!workers || !isSecureContext || !location.protocol.startsWith("http") || isEmbedded) {
      return;
    }
    let isServed = Boolean(workers.controller);
    let isWanted = false;
    workers.register(digitPadPage.trusted.createScriptURL("sw.js")).then(registration => {
      const use = () => {
        isWanted = true;
        if (registration.waiting) {
          registration.waiting.postMessage("use");
        } else {
          location.reload();
        }
      };
      const look = () => {
        if (registration.waiting && isServed) {
          offer(use);
        }
      };
      const watch = () => registration.installing?.addEventListener("statechange", look);
      look();
      watch();
      registration.addEventListener("updatefound", watch);
      workers.addEventListener("controllerchange", () => {
        if (isWanted) {
          location.reload();
        } else if (isServed) {
          // Taken in another tab. This one keeps what is written in it until it is asked.
          offer(use);
        }
        isServed = true;
      });
    }).catch(() => {
      // No storage, or not allowed: the page needs its network then.
    });
  }

  function offer(use) {
    if (document.getElementById("fresh")) {
      return;
    }
    const notice = document.createElement("section");
    const words = document.createElement("p");
    const button = document.createElement("button");
    notice.id = "fresh";
    notice.style.cssText = "position: fixed; inset: auto 16px 16px; display: flex; flex-wrap: wrap; align-items: center;"
        + "justify-content: space-between; gap: 8px 16px; max-inline-size: 480px; margin-inline: auto; padding: 8px 8px 8px 16px;"
        + "border: 2px solid var(--accent); border-radius: var(--radius); background: var(--paper);";
    notice.setAttribute("aria-label", "New version");
    words.setAttribute("role", "status");
    button.type = "button";
    button.textContent = "Use it now";
    button.addEventListener("click", use);
    notice.append(words, button);
    document.body.append(notice);
    words.textContent = "A new version is ready.";
  }

  try {
    keepPage();
  } catch (sandboxed) {
    // Some browsers refuse even the question whether there are workers.
  }
})();
