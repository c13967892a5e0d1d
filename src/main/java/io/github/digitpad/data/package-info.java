/**
 * Data sets (JVM only): readers of IDX, QMNIST's labels, Kaggle's CSV, UNIPEN and numbers as JSON lines, each of which
 * gives a whole valid value or throws; and numbers composed of single digits.
 */
@NullMarked
package io.github.digitpad.data;

import org.jspecify.annotations.NullMarked;
