/** From ink or a picture to the 28×28 grey image that the network reads, framed as MNIST's makers did. */
@NullMarked
package io.github.digitpad.raster;

import org.jspecify.annotations.NullMarked;
