/**
 * A network, what it compiles to and what was fitted to it in few bytes, for what the build puts into the page and for
 * handing a network from script to script. What is stored and exchanged stays the TensorFlow.js layers model: this form
 * is compiled output, written and read by the same version of the program, and never kept in a file of its own.
 */
@NullMarked
package io.github.digitpad.formats.packed;

import org.jspecify.annotations.NullMarked;
