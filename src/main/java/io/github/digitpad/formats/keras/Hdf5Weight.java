package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import io.github.digitpad.formats.tfjs.KerasWeight;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/** A weight that is a data set, read when it is asked for. */
final class Hdf5Weight implements KerasWeight {

    private final String source;
    private final String name;
    private final Hdf5Node data;
    private final int[] extents;

    Hdf5Weight(String source, String name, Hdf5Node data) throws ModelFormatException {
        this.source = source;
        this.name = name;
        this.data = data;
        this.extents = data.extents();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> extents() {
        List<Integer> list = new ArrayList<>();
        for (int extent : extents) {
            list.add(extent);
        }
        return list;
    }

    @Override
    public Tensor tensor() throws ModelFormatException {
        float[] values = data.floats();
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new ModelFormatException(source + ": the weight " + label()
                        + " has a value that is no finite number." + " Train or save it again.");
            }
        }
        try {
            return Tensor.wrap(extents.length == 0 ? Shape.of(1) : Shape.of(extents), values);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(source + ": the weight " + label() + ": " + e.getMessage() + ".", e);
        }
    }
}
