/**
 * Compiles a {@link io.github.digitpad.nn.Network} to one WebAssembly SIMD module: an assembler, and on top of it the
 * kernels that layers become.
 */
@NullMarked
package io.github.digitpad.nn.wasm;

import org.jspecify.annotations.NullMarked;
