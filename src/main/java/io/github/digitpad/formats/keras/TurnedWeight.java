package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.KerasWeight;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A weight with its axes in another order.
 *
 * @param order for each axis which one it was
 * @param withoutSecond whether the second axis then, of extent 1, is left out
 */
record TurnedWeight(KerasWeight weight, int[] order, boolean withoutSecond) implements KerasWeight {

    @Override
    public String name() {
        return weight.name();
    }

    @Override
    public List<Integer> extents() {
        List<Integer> extents = new ArrayList<>();
        for (int axis = 0; axis < order.length; axis++) {
            int extent = weight.extents().get(order[axis]);
            if (axis != 1 || !withoutSecond || extent != 1) {
                extents.add(extent);
            }
        }
        return extents;
    }

    @Override
    public Tensor tensor() throws ModelFormatException {
        Tensor tensor = weight.tensor();
        Rearrange turn = Rearrange.transpose(name(), tensor.shape(), order);
        float[] values = new float[tensor.shape().size()];
        turn.forward(tensor.toArray(), tensor.shape(), values);
        int[] shape = new int[extents().size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = extents().get(i);
        }
        return Tensor.wrap(Shape.of(shape), values);
    }
}
