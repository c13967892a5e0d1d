/** Writes HDF5 files. The command line's alone. */
@NullMarked
package io.github.digitpad.formats.hdf5.writer;

import org.jspecify.annotations.NullMarked;
