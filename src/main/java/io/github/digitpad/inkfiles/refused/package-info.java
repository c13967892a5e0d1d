/** Names note apps' own files that are not read, with what makes one that opens. */
@NullMarked
package io.github.digitpad.inkfiles.refused;

import org.jspecify.annotations.NullMarked;
