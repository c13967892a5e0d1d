/**
 * Ink files: what note apps, tablets, pens and collections write. A folder inside for each format; {@code InkFiles} is
 * the way in. Plain Java, the same on the JVM and in browsers.
 */
@NullMarked
package io.github.digitpad.inkfiles;

import org.jspecify.annotations.NullMarked;
