/** What is learned of one person's hand, from digits that they put right. */
@NullMarked
package io.github.digitpad.personal;

import org.jspecify.annotations.NullMarked;
