package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;

/**
 * How many elements there are along each axis.
 *
 * @param extents none for a single element
 * @param isEmpty whether there is no element, whatever the extents
 */
record DataSpace(int[] extents, boolean isEmpty) {

    private static final int MAX_RANK = 32;
    private static final int NULL = 2;

    static DataSpace read(FileBytes file, int at) throws ModelFormatException {
        int version = file.octet(at);
        int rank = file.octet(at + 1);
        if ((version != 1 && version != 2) || rank > MAX_RANK) {
            throw file.error(at, "a data space of version " + version + " and " + rank + " axes", "version 1 or 2");
        }
        boolean none = version == 2 && file.octet(at + 3) == NULL;
        int first = at + (version == 1 ? 8 : 4);
        int[] extents = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            extents[axis] = file.size(first + axis * file.lengthSize());
        }
        return new DataSpace(extents, none);
    }

    /** How many elements; 2^31 or more are counted as {@link Double}. */
    double count() {
        double count = isEmpty ? 0 : 1;
        for (int extent : extents) {
            count *= extent;
        }
        return count;
    }
}
