/** Fits models that people bring to the ink: what they take for paper and ink, and in which shape. */
@NullMarked
package io.github.digitpad.formats.brought;

import org.jspecify.annotations.NullMarked;
