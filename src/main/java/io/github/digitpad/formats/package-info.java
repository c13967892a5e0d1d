/**
 * Model files: what a format is, the files that a model is of, and why one cannot be read. A folder inside for each
 * format.
 */
@NullMarked
package io.github.digitpad.formats;

import org.jspecify.annotations.NullMarked;
