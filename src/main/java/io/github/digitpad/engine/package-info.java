/** The engines that a browser has: which of them run here, and how fast. Both of the page's scripts use them. */
@NullMarked
package io.github.digitpad.engine;

import org.jspecify.annotations.NullMarked;
