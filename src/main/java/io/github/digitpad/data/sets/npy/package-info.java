/** NumPy's arrays. */
@NullMarked
package io.github.digitpad.data.sets.npy;

import org.jspecify.annotations.NullMarked;
