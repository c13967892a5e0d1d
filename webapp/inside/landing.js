// Where an address or the menu leads. What is above may still grow, so the page goes there again, until somebody does something
// else.

/** @type {?Element} */
let target = null;

/**
 * @param {?Element} element that is to be at the top
 */
export function land(element) {
  target = element;
  element?.scrollIntoView();
}

/** Begins to watch what grows, and how much the pad covers where it stays at the top. */
export function beginLanding() {
  const pad = /** @type {!Element} */ (document.getElementById("writing"));
  const watcher = new ResizeObserver(entries => {
    for (const {target: resized, borderBoxSize} of entries) {
      if (resized === pad) {
        document.documentElement.style.setProperty("--covered", `${borderBoxSize[0].blockSize}px`);
      }
    }
    target?.scrollIntoView();
  });
  watcher.observe(pad);
  watcher.observe(/** @type {!Element} */ (document.querySelector("main")));
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(type, () => { target = null; });
  }
}
