package io.github.digitpad.models;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network takes for paper and for ink.
 *
 * @param paper what a pixel without ink is
 * @param ink what a pixel full of ink is
 */
public record InputRange(float paper, float ink) {

    /** The network that takes 0 for paper and 1 for ink, and sees them as this range has them. */
    public Network before(Network network) {
        if (paper == 0 && ink == 1) {
            return network;
        }
        Shape input = network.inputShape();
        int channels = input.extent(input.rank() - 1);
        List<Node> nodes = new ArrayList<>();
        nodes.add(
                Node.of(new Affine("input range", filled(channels, ink - paper), filled(channels, paper)), Node.INPUT));
        for (Node node : network.nodes()) {
            // One more in front: each number grows by one, and that of the input becomes that of the new layer.
            int[] inputs = new int[node.inputs().size()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = node.inputs().get(i) + 1;
            }
            nodes.add(Node.of(node.layer(), inputs));
        }
        return Network.of(network.name(), input, nodes);
    }

    private static Tensor filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return Tensor.of(Shape.of(size), values);
    }
}
