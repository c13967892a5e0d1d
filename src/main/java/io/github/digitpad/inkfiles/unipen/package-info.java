/** Reads UNIPEN, the exchange format of collections of the 1990s. */
@NullMarked
package io.github.digitpad.inkfiles.unipen;

import org.jspecify.annotations.NullMarked;
