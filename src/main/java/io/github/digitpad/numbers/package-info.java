/** Reads whole numbers: groups strokes into digits with a segmentation lattice that the recogniser judges. */
@NullMarked
package io.github.digitpad.numbers;

import org.jspecify.annotations.NullMarked;
