/**
 * The pad, whatever it is shown in: what is written on it, when it is read, what a person corrects, what can be undone,
 * when it counts as settled, and the value that comes of it. The field around it, the clock and the network are
 * interfaces.
 */
@NullMarked
package io.github.digitpad.pad;

import org.jspecify.annotations.NullMarked;
