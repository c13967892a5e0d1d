/** SVHN's numbers on houses. */
@NullMarked
package io.github.digitpad.data.sets.svhn;

import org.jspecify.annotations.NullMarked;
