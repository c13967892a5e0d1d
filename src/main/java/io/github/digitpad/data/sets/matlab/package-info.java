/** MATLAB's files of level 5. */
@NullMarked
package io.github.digitpad.data.sets.matlab;

import org.jspecify.annotations.NullMarked;
