/** Grey pictures: ground told from ink, resampling, centres of mass. */
@NullMarked
package io.github.digitpad.picture;

import org.jspecify.annotations.NullMarked;
