/** Readers of data sets (JVM only): IDX, UNIPEN. */
@NullMarked
package io.github.digitpad.data;

import org.jspecify.annotations.NullMarked;
