/** Reads ink and pictures: one digit, or whole numbers, for which a segmentation lattice groups strokes into digits. */
@NullMarked
package io.github.digitpad.reading;

import org.jspecify.annotations.NullMarked;
