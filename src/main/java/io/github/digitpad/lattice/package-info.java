/** The script of the lattice: what was compared for a reading, for the page that looks inside. */
@NullMarked
package io.github.digitpad.lattice;

import org.jspecify.annotations.NullMarked;
