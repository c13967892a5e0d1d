// The choice of the page's language, each by its own name, below everything.

/** @param {string} language its code */
function remember(language) {
  try {
    localStorage.setItem("digitpad-language", language);
  } catch (blocked) {
    // It is not remembered then.
  }
  const address = new URL(location.href);
  if (address.searchParams.has("lang")) {
    address.searchParams.set("lang", language);
    try {
      history.replaceState(null, "", address);
    } catch (onDisk) {
      // Browsers let no file change its address.
    }
  }
}

export function offerLanguages() {
  const select = /** @type {!HTMLSelectElement} */ (document.createElement("select"));
  for (const [code, name] of digitPadLanguages) {
    const option = new Option(name, code);
    option.lang = code;
    select.append(option);
  }
  select.value = document.documentElement.lang.split("-")[0];
  select.addEventListener("change", () => {
    window.digitPadPage.speak(select.value);
    remember(select.value);
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
