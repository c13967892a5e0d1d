/** The command line (JVM only). */
@NullMarked
package io.github.digitpad.cli;

import org.jspecify.annotations.NullMarked;
