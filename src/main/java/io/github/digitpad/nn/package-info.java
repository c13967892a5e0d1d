/**
 * The network as a value: shapes, layers with their weights and their plain definitions; and what an engine is. Knows
 * neither of the two engines that are beside it.
 */
@NullMarked
package io.github.digitpad.nn;

import org.jspecify.annotations.NullMarked;
