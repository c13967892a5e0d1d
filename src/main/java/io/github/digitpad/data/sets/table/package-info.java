/** Numbers as text. */
@NullMarked
package io.github.digitpad.data.sets.table;

import org.jspecify.annotations.NullMarked;
