/** Writes ink as files of note apps and collections: plain Java, the same on the JVM and in browsers. */
@NullMarked
package io.github.digitpad.inkfiles.writer;

import org.jspecify.annotations.NullMarked;
