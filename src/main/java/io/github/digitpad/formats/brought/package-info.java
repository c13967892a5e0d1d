/**
 * The one way in for models that people bring: which format their files are of, and what fits the network to ink: what
 * it takes for paper and ink, in which shape, what it lacks to give probabilities, what its classes are called.
 */
@NullMarked
package io.github.digitpad.formats.brought;

import org.jspecify.annotations.NullMarked;
