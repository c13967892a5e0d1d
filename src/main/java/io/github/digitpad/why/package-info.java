/**
 * The script that says why: what explains a network's answers and what it has learned, for the page that looks inside.
 */
@NullMarked
package io.github.digitpad.why;

import org.jspecify.annotations.NullMarked;
