/** Reads and writes ONNX models. */
@NullMarked
package io.github.digitpad.formats.onnx;

import org.jspecify.annotations.NullMarked;
