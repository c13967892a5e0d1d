/** The page: the only room that knows TeaVM. */
@NullMarked
package io.github.digitpad.web;

import org.jspecify.annotations.NullMarked;
