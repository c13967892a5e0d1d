package io.github.digitpad.bench;

/**
 * The most that one core can do, in 10⁹ multiply-adds a second, as {@code roofline.mjs} measures it.
 *
 * @param scalar doubles in plain JavaScript
 * @param simd 128-bit multiplications and additions
 * @param relaxed 128-bit fused ones; 0 where the browser has none
 */
record Roofline(double scalar, double simd, double relaxed) {}
