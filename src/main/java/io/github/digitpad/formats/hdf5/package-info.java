/**
 * Reads HDF5 files, as much of them as h5py writes for networks and what is like them.
 *
 * @see "The HDF Group, HDF5 File Format Specification Version 3.0"
 */
@NullMarked
package io.github.digitpad.formats.hdf5;

import org.jspecify.annotations.NullMarked;
