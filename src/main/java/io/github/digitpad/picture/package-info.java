/**
 * Pictures: a decoder's samples made into shades, what is behind transparent parts, ink told from its ground,
 * resampling, centres of mass. Page and command line hand the samples of a digit's picture to {@link Samples}, those of
 * a page's to {@link LightSamples}, and nobody else.
 */
@NullMarked
package io.github.digitpad.picture;

import org.jspecify.annotations.NullMarked;
