package io.github.digitpad.data.sets.hdf5;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.Elements;
import io.github.digitpad.data.sets.NumberArray;
import io.github.digitpad.data.sets.PartNames;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredArray;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5File;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** HDF5, as h5py writes it, and MATLAB 7.3, which is HDF5 with the axes the other way round: data sets in groups. */
public final class Hdf5Format implements SetFormat {

    private static final int DEEPEST = 4;
    private static final int MOST_ARRAYS = 64;
    private static final int MOST_NODES = 1000;

    @Override
    public String name() {
        return "HDF5";
    }

    /** Not where it is a network's: Keras writes what it is into the file's own attributes. */
    @Override
    public boolean recognises(SetFile file) throws IOException {
        if (!Hdf5File.isOne(file.head()) || file.isTooLarge()) {
            return false;
        }
        try {
            Hdf5Node root = root(file);
            for (String attribute : new String[] {"layer_names", "model_config", "keras_version", "backend"}) {
                if (root.texts(attribute) != null) {
                    return false;
                }
            }
            return arrays(file).stream()
                    .anyMatch(array -> array.shape().length > 1 && PartNames.isOfPictures(array.name()));
        } catch (ModelFormatException e) {
            return false;
        }
    }

    /** The node that all others are in. */
    static Hdf5Node root(SetFile file) throws IOException {
        byte[] bytes = file.bytes();
        return Hdf5File.root(file.source(), bytes, 0, bytes.length);
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        try {
            return SetContent.ofArrays(arrays(file));
        } catch (ModelFormatException e) {
            throw new DataFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<StoredArray> arrays(SetFile file) throws IOException {
        List<StoredArray> arrays = new ArrayList<>();
        int[] left = {MOST_NODES};
        collect(file, root(file), DEEPEST, arrays, left);
        return arrays;
    }

    private static void collect(SetFile file, Hdf5Node group, int depth, List<StoredArray> arrays, int[] left)
            throws IOException {
        if (group.isData() || depth == 0) {
            return;
        }
        for (String name : group.names()) {
            // MATLAB's own: what cells and structures lead to.
            boolean isHidden = name.startsWith("#");
            Hdf5Node node = isHidden || left[0]-- <= 0 ? null : group.get(name);
            if (node == null) {
                continue;
            }
            if (node.isData()) {
                int[] shape = node.extents();
                boolean isSomething = shape.length > 0 && node.isNumbers();
                for (int extent : shape) {
                    isSomething &= extent > 0;
                }
                if (isSomething && arrays.size() < MOST_ARRAYS) {
                    arrays.add(new Stored(file.source(), node.path().substring(1), shape, node));
                }
            } else {
                collect(file, node, depth - 1, arrays, left);
            }
        }
    }

    private record Stored(String source, String name, int[] shape, Hdf5Node node) implements StoredArray {
        @Override
        public NumberArray load() throws DataFormatException {
            try {
                float[] numbers = node.floats();
                return NumberArray.rowMajor(shape, Elements.of(numbers, numbers.length));
            } catch (ModelFormatException e) {
                throw new DataFormatException(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
