/** Reads and writes the TensorFlow.js layers model ({@code model.json} and its shards). */
@NullMarked
package io.github.digitpad.tfjs;

import org.jspecify.annotations.NullMarked;
