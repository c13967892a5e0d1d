/**
 * The network as a value, its layers with their plain forward passes, and the engine that runs it. Imports nothing of
 * ours.
 */
@NullMarked
package io.github.digitpad.nn;

import org.jspecify.annotations.NullMarked;
