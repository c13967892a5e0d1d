/** The script of the page that looks inside: what {@code webapp/inside} asks of the network and of what reads. */
@NullMarked
package io.github.digitpad.inside;

import org.jspecify.annotations.NullMarked;
