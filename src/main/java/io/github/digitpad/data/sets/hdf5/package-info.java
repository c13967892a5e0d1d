/** HDF5 as h5py and MATLAB 7.3 write it. */
@NullMarked
package io.github.digitpad.data.sets.hdf5;

import org.jspecify.annotations.NullMarked;
