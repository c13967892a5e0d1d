/** Writes networks as TensorFlow Lite's files, with operators of float32. The command line's alone. */
@NullMarked
package io.github.digitpad.formats.tflite.writer;

import org.jspecify.annotations.NullMarked;
