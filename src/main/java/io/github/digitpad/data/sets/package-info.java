/**
 * Data sets of digits as people have them (JVM only): what a file is, its bytes say; a format gives arrays by name, or
 * whole parts, and what these mean is found out for all formats alike.
 */
@NullMarked
package io.github.digitpad.data.sets;

import org.jspecify.annotations.NullMarked;
