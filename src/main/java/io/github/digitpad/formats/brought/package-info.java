/**
 * The one way in for models that people bring: which format their files are, and then, fitted to the ink, what they
 * take for paper and ink, in which shape, and what their classes are called. Page and command line both come this way.
 */
@NullMarked
package io.github.digitpad.formats.brought;

import org.jspecify.annotations.NullMarked;
