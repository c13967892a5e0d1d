/** Reads Wacom's Universal Ink Model. */
@NullMarked
package io.github.digitpad.inkfiles.wacom;

import org.jspecify.annotations.NullMarked;
