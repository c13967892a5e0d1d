/** Pen strokes as immutable data, in CSS pixels and milliseconds. Imports nothing of ours. */
@NullMarked
package io.github.digitpad.ink;

import org.jspecify.annotations.NullMarked;
