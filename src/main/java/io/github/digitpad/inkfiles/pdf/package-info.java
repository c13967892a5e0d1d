/** Reads the ink that was written on PDF documents. */
@NullMarked
package io.github.digitpad.inkfiles.pdf;

import org.jspecify.annotations.NullMarked;
