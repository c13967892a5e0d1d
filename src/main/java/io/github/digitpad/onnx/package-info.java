/** Writes networks as ONNX models (JVM only). */
@NullMarked
package io.github.digitpad.onnx;

import org.jspecify.annotations.NullMarked;
