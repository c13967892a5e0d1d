// index.html?embed=1&origin=https://example.org: only the pad and the answer, for an iframe. What is read, and how high
// the page is, is told to the page around it, if it is from the origin that the address names.
(function() {
  const query = new URLSearchParams(location.search);
  if (query.get("embed") !== "1") {
    return;
  }
  document.documentElement.dataset.embed = "";
  const declared = query.get("origin");
  const target = targetOf(declared);

  // Files have no origin that could be named as a target.
  function targetOf(origin) {
    if (origin === "null" && location.protocol === "file:") {
      return "*";
    }
    try {
      return new URL(origin).origin;
    } catch (noOrigin) {
      return null;
    }
  }

  function tell(message) {
    parent.postMessage({source: "digitpad", ...message}, target);
  }

  addEventListener("DOMContentLoaded", () => {
    const pad = document.getElementById("pad");
    if (target === null || parent === window) {
      document.getElementById("notice").textContent =
        "Embedded without an origin to tell what is read: add &origin=https://your.site to the frame's address.";
      return;
    }
    pad.addEventListener("recognize", ({detail}) => tell({
      type: "value",
      value: detail?.text ?? "",
      confidence: detail?.confidence ?? 0,
      unsure: detail?.unsure ?? false,
    }));
    const tellHeight = () => tell({type: "height", height: Math.ceil(document.body.getBoundingClientRect().height)});
    if (window.ResizeObserver) {
      new ResizeObserver(tellHeight).observe(document.body);
    } else {
      addEventListener("load", tellHeight);
      addEventListener("resize", tellHeight);
    }
    addEventListener("message", event => {
      const known = event.source === parent && (target === "*" || event.origin === target);
      if (known && event.data?.type === "clear") {
        pad.clear();
      }
    });
  });
})();
