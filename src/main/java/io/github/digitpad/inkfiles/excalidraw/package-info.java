/** Reads Excalidraw's drawings. */
@NullMarked
package io.github.digitpad.inkfiles.excalidraw;

import org.jspecify.annotations.NullMarked;
