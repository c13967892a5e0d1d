// index.html?embed=1&origin=https://example.org: only the pad and the answer, for an iframe. What is read, and how high
// the page is, is told to the page around it, if it is from the origin that the address names.

/**
 * The target of messages. Files have no origin that could be named as one.
 * @param {?string} origin
 * @return {?string} nothing, where it is no origin
 */
function targetOf(origin) {
  if (origin === "null" && location.protocol === "file:") {
    return "*";
  }
  try {
    return new URL(/** @type {string} */ (origin)).origin;
  } catch (noOrigin) {
    return null;
  }
}

/** @param {string} target whom to tell */
function talk(target) {
  const pad = /** @type {!DigitPad} */ (document.getElementById("pad"));
  const tell = (/** !Object */ message) => parent.postMessage({source: "digitpad", ...message}, target);
  const tellHeight = () => tell({type: "height", height: Math.ceil(document.body.getBoundingClientRect().height)});
  pad.addEventListener("recognize", event => {
    const detail = /** @type {!CustomEvent<?Recognition>} */ (event).detail;
    tell({
      type: "value",
      value: detail?.text ?? "",
      confidence: detail?.confidence ?? 0,
      unsure: detail?.unsure ?? false,
    });
  });
  if (window.ResizeObserver) {
    new ResizeObserver(tellHeight).observe(document.body);
  } else {
    addEventListener("load", tellHeight);
    addEventListener("resize", tellHeight);
  }
  addEventListener("message", event => {
    const {source, origin, data} = /** @type {!MessageEvent<?>} */ (event);
    if (source === parent && (target === "*" || origin === target) && data?.["type"] === "clear") {
      pad.clear?.();
    }
  });
}

export function embed() {
  const query = new URLSearchParams(location.search);
  if (query.get("embed") !== "1") {
    return;
  }
  document.documentElement.setAttribute("data-embed", "");
  const target = targetOf(query.get("origin"));
  addEventListener("DOMContentLoaded", () => {
    if (target === null || parent === window) {
      document.getElementById("notice").textContent =
        "Embedded without an origin to tell what is read: add &origin=https://your.site to the frame's address.";
    } else {
      talk(target);
    }
  });
}
