package io.github.digitpad.formats.brought;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.reading.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
     * @param network that takes {@code [height, width, 1]}, {@code [height, width]}, a square's values in one row, or
     *     {@code [height, width, 3]}, where each colour gets the same; and gives two or more classes
     * @throws IllegalArgumentException if it takes or gives anything else
     */
    static Network of(Network network, InputRange range) {
        Shape input = network.inputShape();
        Shape output = network.outputShape();
        int side = (int) Math.sqrt(input.size());
        int channels = input.rank() == 3 ? input.extent(2) : 1;
        boolean isPicture = input.rank() == 1
                ? side * side == input.size()
                : input.rank() == 2 || (input.rank() == 3 && (channels == 1 || channels == COLOURS));
        int classes = output.extent(output.rank() - 1);
        if (!isPicture || classes < 2 || classes != output.size()) {
            throw new IllegalArgumentException("network \"" + network.name() + "\" takes " + input + " and gives "
                    + output + ": needs a picture in, as [28, 28, 1], [28, 28], [784] or [28, 28, 3], and two or more"
                    + " classes out");
        }
        List<Layer> before = new ArrayList<>();
        if (channels == COLOURS) {
            before.add(new Conv2d(
                    "grey to colours",
                    filled(range.ink() - range.paper(), 1, 1, 1, COLOURS),
                    filled(range.paper(), COLOURS),
                    1,
                    1,
                    Padding.VALID));
        } else if (!range.equals(InputRange.UNIT)) {
            before.add(new Affine("input range", filled(range.ink() - range.paper(), 1), filled(range.paper(), 1)));
        }
        if (input.rank() == 1) {
            before.add(new Flatten("row"));
        } else if (input.rank() == 2) {
            before.add(new Reshape("picture", input));
        }
        Shape ink = input.rank() == 1 ? Shape.of(side, side, 1) : Shape.of(input.extent(0), input.extent(1), 1);
        return Network.of(network.name(), ink, Probabilities.of(nodes(before, network)));
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
