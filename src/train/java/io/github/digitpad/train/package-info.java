/**
 * The trainer (profile {@code train}, JVM only): reads the data, trains the network in PyTorch through DJL, and writes
 * {@code model-weights/}.
 */
@NullMarked
package io.github.digitpad.train;

import org.jspecify.annotations.NullMarked;
