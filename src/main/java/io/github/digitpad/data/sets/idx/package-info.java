/** IDX, as MNIST's makers wrote it. */
@NullMarked
package io.github.digitpad.data.sets.idx;

import org.jspecify.annotations.NullMarked;
