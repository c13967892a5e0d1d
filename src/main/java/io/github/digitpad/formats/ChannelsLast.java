package io.github.digitpad.formats;

import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Networks that take their picture with the channels first, as ONNX files have it, as ones that take it with the
 * channels last, as ours do: what writes them then gives them the order that its format has.
 */
public final class ChannelsLast {

    private static final String NAME = "channels_first";

    private ChannelsLast() {}

    /** The same network, if its picture has the channels last, or it takes none of one or three. */
    public static Network of(Network network) {
        Shape input = network.inputShape();
        if (input.rank() != 3 || !isChannels(input.extent(0)) || isChannels(input.extent(2))) {
            return network;
        }
        Shape shape = Shape.of(input.extent(1), input.extent(2), input.extent(0));
        Rearrange back = Rearrange.transpose(NAME, shape, 2, 0, 1);
        List<Node> nodes = new ArrayList<>();
        boolean apart = !takesEither(network, back);
        if (apart) {
            // One channel is in the same order either way.
            nodes.add(Node.of(shape.extent(2) == 1 ? new Reshape(NAME, input) : back, Node.INPUT));
        }
        int[] moved = new int[network.nodes().size()];
        for (int i = 0; i < moved.length; i++) {
            Node node = network.nodes().get(i);
            Layer other = apart || !takesInput(node) ? null : other(node.layer(), back);
            if (other instanceof Rearrange rearrange && rearrange.isIdentity() && i < moved.length - 1) {
                moved[i] = Node.INPUT;
                continue;
            }
            List<Integer> inputs = new ArrayList<>();
            for (int index : node.inputs()) {
                inputs.add(index != Node.INPUT ? moved[index] : apart ? 0 : Node.INPUT);
            }
            nodes.add(new Node(other == null ? node.layer() : other, inputs));
            moved[i] = nodes.size() - 1;
        }
        return Network.of(network.name(), shape, nodes);
    }

    private static boolean isChannels(int extent) {
        return extent == 1 || extent == 3;
    }

    private static boolean takesInput(Node node) {
        for (int index : node.inputs()) {
            if (index == Node.INPUT) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are such layers for all that take the input. */
    private static boolean takesEither(Network network, Rearrange back) {
        for (Node node : network.nodes()) {
            if (takesInput(node) && other(node.layer(), back) == null) {
                return false;
            }
        }
        return true;
    }

    /** A layer that only moves values as one that takes them in the other order; nothing for others. */
    private static @Nullable Layer other(Layer layer, Rearrange back) {
        if (layer instanceof Rearrange rearrange) {
            return back.then(rearrange);
        } else if (layer instanceof Flatten && back.output().extent(0) == 1) {
            return layer; // One channel is in the same order either way.
        } else if (layer instanceof Flatten || layer instanceof Reshape) {
            int[] places = new int[back.output().size()];
            Arrays.setAll(places, i -> i);
            Shape output = layer.outputShape(List.of(back.output()));
            return back.then(new Rearrange(layer.name(), back.output(), output, places));
        }
        return null;
    }
}
