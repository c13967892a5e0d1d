/** Writes networks as Keras's own files. The command line's alone. */
@NullMarked
package io.github.digitpad.formats.keras.writer;

import org.jspecify.annotations.NullMarked;
