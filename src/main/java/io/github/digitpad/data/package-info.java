/**
 * Readers of data sets (JVM only): IDX, QMNIST's labels, Kaggle's CSV, UNIPEN. Each gives a whole valid value or
 * throws.
 */
@NullMarked
package io.github.digitpad.data;

import org.jspecify.annotations.NullMarked;
