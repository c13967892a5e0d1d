/** Numbers in pictures of paper: ground and ink, printed rules, the strip that a number is read from. */
@NullMarked
package io.github.digitpad.paper;

import org.jspecify.annotations.NullMarked;
