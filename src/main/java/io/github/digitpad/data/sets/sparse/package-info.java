/** LIBSVM's text. */
@NullMarked
package io.github.digitpad.data.sets.sparse;

import org.jspecify.annotations.NullMarked;
