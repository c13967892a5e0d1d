/** XML as ink files have it: a small reader that expands no entities but XML's own five, and fetches nothing. */
@NullMarked
package io.github.digitpad.inkfiles.xml;

import org.jspecify.annotations.NullMarked;
