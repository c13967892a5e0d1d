/** Reads what Keras itself saves: {@code .keras} of versions 2 and 3, {@code .h5} of versions 1 to 3. */
@NullMarked
package io.github.digitpad.formats.keras;

import org.jspecify.annotations.NullMarked;
