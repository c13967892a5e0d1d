/** The page and the element: pointers, canvas, and the bridge to the scripts around them. */
@NullMarked
package io.github.digitpad.web;

import org.jspecify.annotations.NullMarked;
