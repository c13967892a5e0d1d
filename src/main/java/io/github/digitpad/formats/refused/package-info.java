/**
 * Files that hold a network or its weights, or stand where one should be, and are not read: each is known by its bytes
 * and named, with the lines of Python that make a file that opens.
 */
@NullMarked
package io.github.digitpad.formats.refused;

import org.jspecify.annotations.NullMarked;
