/**
 * DigitPad as a library: reads handwritten and printed numbers in ink and in pictures, on this machine, with a network
 * that the jar carries. {@link io.github.digitpad.api.DigitPad} is the way in; what it gives are records.
 *
 * <p>This package and {@code io.github.digitpad.ink}, whose {@link io.github.digitpad.ink.Ink} it takes, are what the
 * module exports: what stands there stays until a version says otherwise by its first figure that is not 0.
 */
@NullMarked
package io.github.digitpad.api;

import org.jspecify.annotations.NullMarked;
