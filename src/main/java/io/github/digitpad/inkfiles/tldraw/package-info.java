/** Reads tldraw's drawings. */
@NullMarked
package io.github.digitpad.inkfiles.tldraw;

import org.jspecify.annotations.NullMarked;
