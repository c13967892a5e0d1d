// A mouse that writes digits.

// Each as strokes in a box of 1 by 1.
const DIGITS = {
  2: [[[.2, .25], [.32, .08], [.55, .04], [.75, .14], [.78, .32], [.62, .58], [.4, .78], [.2, .94], [.5, .94], [.84, .94]]],
  4: [[[.6, .05], [.4, .35], [.2, .62], [.5, .62], [.86, .62]], [[.66, .34], [.65, .65], [.65, .97]]],
};
const STEPS = 4;

/** Strokes as recognizeSync takes them. */
export const strokesOf = (digit, size = 100) => DIGITS[digit].map(stroke => stroke.map(([x, y]) => ({x: x * size, y: y * size})));

/** Writes a text from this part of the pad on; each digit takes a fifth of its width. */
export async function write(page, text, from = .1) {
  const canvas = page.locator("#pad canvas");
  await canvas.scrollIntoViewIfNeeded();
  const {x, y, width, height} = await canvas.boundingBox();
  for (const [i, digit] of [...text].entries()) {
    const left = x + width * (from + i * .25);
    const size = Math.min(height * .6, width * .18);
    for (const stroke of DIGITS[digit]) {
      const points = stroke.map(([a, b]) => [left + a * size, y + height * .15 + b * size]);
      await page.mouse.move(...points[0]);
      await page.mouse.down();
      for (const [a, b] of points.slice(1)) {
        await page.mouse.move(a, b, {steps: STEPS});
      }
      await page.mouse.up();
      await page.waitForTimeout(60);
    }
  }
}
