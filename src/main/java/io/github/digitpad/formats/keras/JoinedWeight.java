package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.KerasWeight;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Weights side by side along their last axis, as one. */
record JoinedWeight(List<KerasWeight> parts) implements KerasWeight {

    @Override
    public String name() {
        return parts.get(0).name();
    }

    @Override
    public List<Integer> extents() {
        List<Integer> extents = new ArrayList<>(parts.get(0).extents());
        int columns = 0;
        for (KerasWeight part : parts) {
            columns += columns(part);
        }
        if (!extents.isEmpty()) {
            extents.set(extents.size() - 1, columns);
        }
        return extents;
    }

    private static int columns(KerasWeight part) {
        List<Integer> extents = part.extents();
        return extents.isEmpty() ? 1 : extents.get(extents.size() - 1);
    }

    @Override
    public Tensor tensor() throws ModelFormatException {
        List<Integer> extents = extents();
        int[] shape = new int[extents.size()];
        int rows = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = extents.get(axis);
            rows *= axis < shape.length - 1 ? shape[axis] : 1;
        }
        int all = shape.length == 0 ? 0 : shape[shape.length - 1];
        float[] joined = new float[rows * all];
        int start = 0;
        for (KerasWeight part : parts) {
            int columns = columns(part);
            Tensor tensor = part.tensor();
            if (shape.length == 0 || tensor.shape().size() != rows * columns) {
                throw new ModelFormatException("the weight " + part.label() + " has another shape than "
                        + parts.get(0).label() + ", which stands beside it.");
            }
            float[] values = tensor.toArray();
            for (int row = 0; row < rows; row++) {
                System.arraycopy(values, row * columns, joined, row * all + start, columns);
            }
            start += columns;
        }
        return Tensor.of(Shape.of(shape), joined);
    }
}
