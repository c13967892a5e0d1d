/** Writes networks as ONNX models (JVM only). */
@NullMarked
package io.github.digitpad.formats.onnx;

import org.jspecify.annotations.NullMarked;
