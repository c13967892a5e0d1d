/**
 * The script that opens models that people bring, for the page that looks inside: with all kinds of layers, to show and
 * to explain them.
 */
@NullMarked
package io.github.digitpad.opened;

import org.jspecify.annotations.NullMarked;
