/**
 * Pictures: a decoder's samples made into shades, what is behind transparent parts, ink told from its ground,
 * resampling, centres of mass. Page and command line hand their samples to {@link Samples} and nobody else.
 */
@NullMarked
package io.github.digitpad.picture;

import org.jspecify.annotations.NullMarked;
