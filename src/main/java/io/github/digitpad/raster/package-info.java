/** Ink drawn into a picture, and framed as MNIST's makers did. */
@NullMarked
package io.github.digitpad.raster;

import org.jspecify.annotations.NullMarked;
