/**
 * Reads ink and pictures: one digit, one of other classes, or whole numbers, for which a segmentation lattice groups
 * strokes into digits. {@link io.github.digitpad.reading.Reader} is the one way in.
 */
@NullMarked
package io.github.digitpad.reading;

import org.jspecify.annotations.NullMarked;
