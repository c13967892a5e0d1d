/**
 * Picture files on the JVM: what kind a file is, by its bytes, and its pixels, upright. Nothing here reads digits: a
 * picture of one becomes {@link io.github.digitpad.picture.Samples}, a page
 * {@link io.github.digitpad.picture.LightSamples}.
 */
@NullMarked
package io.github.digitpad.decode;

import org.jspecify.annotations.NullMarked;
