// The page without network: sw.js, where browsers have it; and the offer of a newer version, once that is there.

/** @param {function(): void} use */
function offer(use) {
  if (document.getElementById("fresh")) {
    return;
  }
  const notice = document.createElement("section");
  const words = document.createElement("p");
  const button = /** @type {!HTMLButtonElement} */ (document.createElement("button"));
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

/** @param {!ServiceWorkerContainer} workers */
async function register(workers) {
  let isServed = Boolean(workers.controller);
  let isWanted = false;
  const registration = await workers.register(window.digitPadPage.trusted.createScriptURL("sw.js"));
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
}

export async function keepPage() {
  try {
    const workers = navigator.serviceWorker;
    if (workers && isSecureContext && location.protocol.startsWith("http")) {
      await register(workers);
    }
  } catch (refused) {
    // No storage, or not allowed; in a sandbox some browsers refuse even the question whether there are workers. The page
    // needs its network then.
  }
}
