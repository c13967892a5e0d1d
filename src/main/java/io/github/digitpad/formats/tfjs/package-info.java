/** Reads and writes the TensorFlow.js layers model ({@code model.json} and its shards). */
@NullMarked
package io.github.digitpad.formats.tfjs;

import org.jspecify.annotations.NullMarked;
