package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.MergeLayer;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import java.util.function.Function;

/** Keras's layers of several inputs. Along an axis where one of them has one value, it stands for all. */
final class MergeLayers {

    private final LayerBuilder builder;
    private final String name;

    MergeLayers(LayerBuilder builder) {
        this.builder = builder;
        this.name = builder.name();
    }

    /** The sum, the product. */
    void all(Function<String, MergeLayer> layer) {
        builder.add(layer.apply(name), spread());
    }

    void average() {
        int[] inputs = spread();
        builder.add(new Add(name + "/sum"), inputs);
        scale(name, 1f / inputs.length);
    }

    void subtract() {
        int[] inputs = spread();
        if (inputs.length != 2) {
            throw new IllegalArgumentException("needs two inputs, gets " + inputs.length);
        }
        builder.add(new Add(name), inputs[0], scaled(name + "/minus", inputs[1], -1));
    }

    /** {@code a + relu(b - a)}; the least is {@code a - relu(a - b)}. */
    void extreme(int sign) {
        int[] inputs = spread();
        int most = inputs[0];
        for (int i = 1; i < inputs.length; i++) {
            String step = name + "/" + i;
            int lesser = scaled(step + "/minus", sign > 0 ? most : inputs[i], -1);
            int distance = builder.add(new Add(step + "/distance"), sign > 0 ? inputs[i] : most, lesser);
            int more = builder.add(new Relu(step + "/relu"), distance);
            if (sign < 0) {
                more = scaled(step + "/less", more, -1);
            }
            most = builder.add(new Add(i == inputs.length - 1 ? name : step), most, more);
        }
    }

    void concatenate() throws ModelFormatException {
        int axis = builder.spec().axis("axis", builder.rank());
        builder.add(new Concatenate(name, axis), builder.inputs());
    }

    private int scaled(String scaledName, int node, float factor) {
        Shape shape = builder.shape(node);
        int channels = shape.extent(shape.rank() - 1);
        return builder.add(
                new Affine(scaledName, LayerBuilder.filled(channels, factor), LayerBuilder.zeros(channels)), node);
    }

    private void scale(String scaledName, float factor) {
        int channels = builder.channels();
        builder.add(new Affine(scaledName, LayerBuilder.filled(channels, factor), LayerBuilder.zeros(channels)));
    }

    /** The inputs, each of the shape that they have together. */
    private int[] spread() {
        int[] nodes = builder.inputs().clone();
        int rank = builder.shape(nodes[0]).rank();
        int[] extents = new int[rank];
        boolean fits = true;
        for (int node : nodes) {
            Shape shape = builder.shape(node);
            fits &= shape.rank() == rank;
            for (int axis = 0; fits && axis < rank; axis++) {
                extents[axis] = Math.max(extents[axis], shape.extent(axis));
            }
        }
        for (int i = 0; fits && i < nodes.length; i++) {
            Shape shape = builder.shape(nodes[i]);
            boolean same = true;
            for (int axis = 0; axis < rank; axis++) {
                same &= shape.extent(axis) == extents[axis];
                fits &= shape.extent(axis) == extents[axis] || shape.extent(axis) == 1;
            }
            if (fits && !same) {
                nodes[i] = builder.add(spread(i, shape, Shape.of(extents)), nodes[i]);
            }
        }
        // Where they do not fit, our layer's message says so.
        return nodes;
    }

    private Rearrange spread(int number, Shape shape, Shape all) {
        if (all.size() > 1 << 24) {
            throw new IllegalArgumentException("gives " + all + ", more values than DigitPad computes");
        }
        int[] from = new int[all.size()];
        for (int i = 0; i < from.length; i++) {
            int rest = i;
            int step = 1;
            for (int axis = all.rank() - 1; axis >= 0; axis--) {
                int place = rest % all.extent(axis);
                rest /= all.extent(axis);
                from[i] += shape.extent(axis) == 1 ? 0 : place * step;
                step *= shape.extent(axis);
            }
        }
        return new Rearrange(name + "/spread" + number, shape, all, from);
    }
}
