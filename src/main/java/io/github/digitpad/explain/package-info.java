/** What a network computes on the way to its answer, and why it answers so. */
@NullMarked
package io.github.digitpad.explain;

import org.jspecify.annotations.NullMarked;
