/** Reads TensorFlow Lite's files, LiteRT's: a FlatBuffer of operators and weights, float or quantised. */
@NullMarked
package io.github.digitpad.formats.tflite;

import org.jspecify.annotations.NullMarked;
