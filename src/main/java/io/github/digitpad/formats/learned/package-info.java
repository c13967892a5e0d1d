/**
 * The files of what was learned: a network and, beside it, what its reader was fitted to it with, each file with the
 * names of its features, what it was fitted on and the command that made it (JVM only).
 */
@NullMarked
package io.github.digitpad.formats.learned;

import org.jspecify.annotations.NullMarked;
