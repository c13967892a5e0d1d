/** Pen strokes. */
@NullMarked
package io.github.digitpad.data.sets.pen;

import org.jspecify.annotations.NullMarked;
