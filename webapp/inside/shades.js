// How numbers look in a picture: paper for 0, ink for much, another colour below 0; in light and dark. Nothing is made
// while it is painted.

/** Shades on either side of 0. */
export const MOST = 255;

/**
 * By a number from -MOST to MOST, moved so that it begins at 0.
 * @type {!Uint32Array}
 */
export const shades = new Uint32Array(2 * MOST + 1);

/** @type {!Set<function()>} */
const watchers = new Set();

/**
 * @param {string} color such as #20282b
 * @return {!Array<number>}
 */
const channels = color => [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16));

function mix() {
  const styles = getComputedStyle(document.documentElement);
  const [paper, ink, below] = ["--map-paper", "--map-ink", "--map-below"].map(name =>
    channels(styles.getPropertyValue(name).trim()));
  for (let i = -MOST; i <= MOST; i++) {
    const share = Math.abs(i) / MOST;
    const [red, green, blue] = paper.map((from, j) => Math.round(from + share * ((i < 0 ? below : ink)[j] - from)));
    shades[i + MOST] = (255 << 24 | blue << 16 | green << 8 | red) >>> 0;
  }
}

/** @param {function()} paint again, whenever the colours have changed */
export function onShades(paint) {
  watchers.add(paint);
}

export function beginShades() {
  mix();
  const again = () => {
    mix();
    watchers.forEach(paint => paint());
  };
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  // Printers have light paper.
  window.matchMedia("print").addEventListener("change", again);
}
