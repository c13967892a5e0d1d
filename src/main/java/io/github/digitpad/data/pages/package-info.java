/** Composes photographed pages of numbers, and knows what is written on them. */
@NullMarked
package io.github.digitpad.data.pages;

import org.jspecify.annotations.NullMarked;
