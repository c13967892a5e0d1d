package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.formats.tfjs.GraphValue.Integers;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/** TensorFlow's operations on shapes: Reshape and its kin, and the arithmetic that makes a shape for it. */
final class GraphShapes {

    /** Far more than any shape has. */
    private static final int MAX_EXTENTS = 64;

    private final Operands operands;
    private final GraphNode node;

    GraphShapes(Operands operands) {
        this.operands = operands;
        this.node = operands.node();
    }

    /** To a shape whose first extent is the batch's. */
    GraphValue reshape() throws ModelFormatException {
        int[] target = operands.integers(1);
        Shape input = operands.shape(0);
        if (target.length < 2 || (target[0] != -1 && target[0] != Integers.BATCH && target[0] != 1)) {
            throw node.error("makes " + text(target) + " of [batch, …] with " + input
                    + ", supported: what leaves the batch apart, [-1, …]");
        }
        int[] extents = Arrays.copyOfRange(target, 1, target.length);
        return operands.add(new Reshape(node.name(), LayerBuilder.shapeOf(extents, input.size())));
    }

    GraphValue squeeze() throws ModelFormatException {
        Shape input = operands.shape(0);
        int[] axes = node.integers("squeeze_dims");
        if (axes.length == 0) {
            axes = node.integers("axis");
        }
        boolean[] gone = new boolean[input.rank()];
        for (int i = 0; i < gone.length; i++) {
            gone[i] = axes.length == 0 && input.extent(i) == 1;
        }
        for (int axis : axes) {
            gone[operands.axis(axis, input.rank())] = true;
        }
        int[] extents = new int[input.rank()];
        int count = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                extents[count++] = input.extent(i);
            } else if (input.extent(i) != 1) {
                throw node.error("squeezes axis " + (i + 1) + " of [batch, …] with " + input + ", which is not 1 long");
            }
        }
        return operands.add(new Reshape(node.name(), Shape.of(Arrays.copyOf(extents, count))));
    }

    GraphValue expandDims() throws ModelFormatException {
        Shape input = operands.shape(0);
        int[] axes = operands.integers(1);
        if (axes.length != 1) {
            throw node.error("has " + axes.length + " axes, needs one");
        }
        int place = operands.axis(axes[0], input.rank() + 1);
        int[] extents = new int[input.rank() + 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i == place ? 1 : input.extent(i < place ? i : i - 1);
        }
        return operands.add(new Reshape(node.name(), Shape.of(extents)));
    }

    GraphValue shape() throws ModelFormatException {
        Shape input = operands.shape(0);
        int[] extents = new int[input.rank() + 1];
        extents[0] = Integers.BATCH;
        System.arraycopy(input.toArray(), 0, extents, 1, input.rank());
        return new Integers(extents);
    }

    /** A part of a vector of extents; one of them, where {@code shrink_axis_mask} says so. */
    GraphValue slice() throws ModelFormatException {
        int[] vector = operands.integers(0);
        int begin = only(operands.integers(1));
        int end = only(operands.integers(2));
        int step = operands.size() > 3 ? only(operands.integers(3)) : 1;
        if (step != 1 || node.integer("ellipsis_mask", 0) != 0 || node.integer("new_axis_mask", 0) != 0) {
            throw node.error("slices in a way that is not supported. Supported: one run of a shape's extents");
        }
        int from = node.integer("begin_mask", 0) != 0 ? 0 : place(begin, vector.length);
        if (node.integer("shrink_axis_mask", 0) != 0) {
            if (from >= vector.length) {
                throw node.error("takes extent " + begin + " of " + vector.length);
            }
            return new Integers(vector[from]);
        }
        int to = node.integer("end_mask", 0) != 0 ? vector.length : place(end, vector.length);
        int[] part = Arrays.copyOfRange(vector, from, Math.max(from, to));
        return new Integers(part);
    }

    private int only(int[] values) throws ModelFormatException {
        if (values.length != 1) {
            throw node.error("slices along " + values.length + " axes, supported: one");
        }
        return values[0];
    }

    private static int place(int index, int length) {
        return Math.max(0, Math.min(length, index < 0 ? index + length : index));
    }

    GraphValue pack() throws ModelFormatException {
        int[] values = new int[operands.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = only(operands.integers(i));
        }
        return new Integers(values);
    }

    GraphValue concatenate() throws ModelFormatException {
        int count = operands.size() - 1;
        if (count < 1) {
            throw node.error("has no inputs");
        }
        int axis = only(operands.integers(count));
        if (operands.get(0) instanceof Integers) {
            return extents(count);
        }
        int[] inputs = new int[count];
        for (int i = 0; i < count; i++) {
            inputs[i] = operands.computed(i);
        }
        int place = operands.axis(axis, operands.shape(0).rank());
        return count == 1
                ? operands.get(0)
                : new Computed(operands.network().add(new Concatenate(node.name(), place), inputs));
    }

    /** Vectors of extents one after the other. */
    private GraphValue extents(int count) throws ModelFormatException {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += operands.integers(i).length;
            if (length > MAX_EXTENTS) {
                throw node.error("joins more extents than a shape has");
            }
        }
        int[] all = new int[length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int[] part = operands.integers(i);
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Integers(all);
    }

    private static String text(int[] extents) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(extents.length, 8); i++) {
            text.append(i == 0 ? "[" : ", ").append(extents[i] == Integers.BATCH ? "batch" : "" + extents[i]);
        }
        return text.length() == 0 ? "[]" : text + "]";
    }
}
