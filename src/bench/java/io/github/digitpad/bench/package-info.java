/**
 * The benchmark (profile {@code bench}): our engines beside TensorFlow.js and ONNX Runtime, in one run on one machine.
 */
@NullMarked
package io.github.digitpad.bench;

import org.jspecify.annotations.NullMarked;
