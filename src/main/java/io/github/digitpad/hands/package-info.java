/** The script of hands: what {@code webapp/personal} asks of the room that learns one. */
@NullMarked
package io.github.digitpad.hands;

import org.jspecify.annotations.NullMarked;
