/** Reads what Xournal and Xournal++ write. */
@NullMarked
package io.github.digitpad.inkfiles.xournal;

import org.jspecify.annotations.NullMarked;
