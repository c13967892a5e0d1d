/** The facade that everyone calls: ink or a picture in, a prediction out. */
@NullMarked
package io.github.digitpad.recognize;

import org.jspecify.annotations.NullMarked;
