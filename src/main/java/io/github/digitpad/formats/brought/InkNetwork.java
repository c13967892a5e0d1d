package io.github.digitpad.formats.brought;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.reading.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a network that tells pictures apart one that takes ink, {@code [height, width, 1]} from 0 (paper) to 1, and
 * gives probabilities.
 */
final class InkNetwork {

    private static final int COLOURS = 3;

    private InkNetwork() {}

    /**
     * The network with what it needs before and after it; itself, if that is nothing.
     *
     * @param network that takes {@code [height, width, 1]}, {@code [height, width]}, a square's values in one row or
     *     column, or {@code [height, width, 3]}, where each colour gets the same, or either with its channels first;
     *     and gives two or more classes
     * @throws IllegalArgumentException if it takes or gives anything else
     */
    static Network of(Network network, InputRange range) {
        Shape input = network.inputShape();
        Shape output = network.outputShape();
        Shape ink = ink(input);
        int classes = output.extent(output.rank() - 1);
        if (ink == null || classes < 2 || classes != output.size()) {
            throw new IllegalArgumentException("network \"" + network.name() + "\" takes " + input + " and gives "
                    + output + ": needs a picture in, as [28, 28, 1], [28, 28], [784], [28, 28, 3] or, channels first,"
                    + " [1, 28, 28] or [3, 28, 28], and two or more classes out");
        }
        List<Layer> before = new ArrayList<>();
        Shape seen = ink;
        if (range.isTransposed()) {
            seen = Shape.of(ink.extent(1), ink.extent(0), 1);
            before.add(Rearrange.transpose("rows for columns", seen, 1, 0, 2));
        }
        boolean coloured = input.size() == COLOURS * ink.size();
        if (coloured) {
            before.add(new Conv2d(
                    "grey to colours",
                    filled(range.ink() - range.paper(), 1, 1, 1, COLOURS),
                    filled(range.paper(), COLOURS),
                    1,
                    1,
                    Padding.VALID));
        } else if (!range.isUnit()) {
            before.add(new Affine("input range", filled(range.ink() - range.paper(), 1), filled(range.paper(), 1)));
        }
        if (input.rank() == 1) {
            before.add(new Flatten("row"));
        } else if (coloured && input.extent(2) != COLOURS) {
            before.add(Rearrange.transpose("colours first", Shape.of(ink.extent(0), ink.extent(1), COLOURS), 2, 0, 1));
        } else if (!coloured && !input.equals(ink)) {
            before.add(new Reshape("picture", input));
        }
        return Network.of(network.name(), seen, Probabilities.of(nodes(before, network)));
    }

    /** The picture of ink, {@code [height, width, 1]}, for what a network takes; nothing, if that is no picture. */
    private static @Nullable Shape ink(Shape input) {
        int side = (int) Math.sqrt(input.size());
        boolean row = input.rank() == 1 || (input.rank() == 2 && (input.extent(0) == 1 || input.extent(1) == 1));
        if (row) {
            return side * side == input.size() ? Shape.of(side, side, 1) : null;
        }
        if (input.rank() == 3 && isChannels(input.extent(2))) {
            return Shape.of(input.extent(0), input.extent(1), 1);
        }
        if (input.rank() == 3 && isChannels(input.extent(0))) {
            return Shape.of(input.extent(1), input.extent(2), 1);
        }
        return input.rank() == 2 ? Shape.of(input.extent(0), input.extent(1), 1) : null;
    }

    private static boolean isChannels(int extent) {
        return extent == 1 || extent == COLOURS;
    }

    private static List<Node> nodes(List<Layer> before, Network network) {
        List<Node> nodes = new ArrayList<>();
        for (Layer layer : before) {
            nodes.add(Node.of(layer, nodes.size() - 1));
        }
        for (Node node : network.nodes()) {
            // The number of each grows by those in front, and that of the input, -1, becomes that of the last of them.
            int[] inputs = new int[node.inputs().size()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = node.inputs().get(i) + before.size();
            }
            nodes.add(Node.of(node.layer(), inputs));
        }
        return nodes;
    }

    private static Tensor filled(float value, int... extents) {
        Shape shape = Shape.of(extents);
        float[] values = new float[shape.size()];
        Arrays.fill(values, value);
        return Tensor.of(shape, values);
    }
}
