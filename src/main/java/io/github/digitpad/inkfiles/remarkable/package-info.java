/** Reads pages of reMarkable tablets. */
@NullMarked
package io.github.digitpad.inkfiles.remarkable;

import org.jspecify.annotations.NullMarked;
