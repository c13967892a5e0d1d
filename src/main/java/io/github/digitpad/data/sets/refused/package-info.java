/** Files that are named and not read. */
@NullMarked
package io.github.digitpad.data.sets.refused;

import org.jspecify.annotations.NullMarked;
