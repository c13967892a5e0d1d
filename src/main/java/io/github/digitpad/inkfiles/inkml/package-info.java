/** Reads InkML, the W3C's ink markup language, as its Recommendation has it and as others write it. */
@NullMarked
package io.github.digitpad.inkfiles.inkml;

import org.jspecify.annotations.NullMarked;
