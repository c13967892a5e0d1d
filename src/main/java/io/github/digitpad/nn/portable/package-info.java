/**
 * The engine in plain Java, which runs wherever Java or JavaScript does: lays out a
 * {@link io.github.digitpad.nn.Network} once, as kernels in the order in which they run.
 */
@NullMarked
package io.github.digitpad.nn.portable;

import org.jspecify.annotations.NullMarked;
