package io.github.digitpad.reading;

/**
 * Where a stroke is cut, by indices of its points. What is between is the pen's way from one digit to the next, no
 * digit's ink.
 *
 * @param end where the digit before ends
 * @param begin where the next one begins; not before the end
 */
record Cut(int end, int begin) {}
