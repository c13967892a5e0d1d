package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Users;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a network as a TensorFlow Lite model: weights and operators of float32, any network of ours. The same network
 * gives the same bytes.
 *
 * <p>Input and output are called {@code input} and {@code output}, both with the batch in front, which is 1 and may be
 * resized: {@code [1, 28, 28, 1]}, 0 (paper) to 1 (ink), and {@code [1, 10]} for our own network.
 */
public final class TfliteWriter {

    private TfliteWriter() {}

    /**
     * The file's content.
     *
     * @param labels what the classes are called, which then stands in the file's metadata; empty for none
     */
    public static byte[] write(Network network, List<String> labels) {
        TfliteGraph graph = new TfliteGraph(network.inputShape());
        LayerOperators operators = new LayerOperators(graph);
        List<Node> nodes = network.nodes();
        Users users = new Users(nodes);
        List<Flow> values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int before = node.inputs().get(0);
            // What was added last, and what nothing else uses, can have the activation inside.
            boolean joined = before == i - 1
                    && before != Node.INPUT
                    && users.only(before) == i
                    && activation(nodes.get(before).layer(), node.layer()) != 0;
            if (joined) {
                graph.lastSettings()
                        .octet(
                                activationField(nodes.get(before).layer()),
                                activation(nodes.get(before).layer(), node.layer()));
                values.add(values.get(before));
                continue;
            }
            List<Flow> inputs = new ArrayList<>();
            for (int index : node.inputs()) {
                inputs.add(index == Node.INPUT ? graph.input() : values.get(index));
            }
            values.add(operators.add(node.layer(), inputs));
        }
        if (labels.isEmpty()) {
            return graph.model(network.name(), values.get(values.size() - 1));
        }
        LabelMetadata metadata = new LabelMetadata(network.name(), labels);
        graph.addMetadata("TFLITE_METADATA", metadata.description());
        return metadata.behind(graph.model(network.name(), values.get(values.size() - 1)));
    }

    /** The number of the activation that one layer's operator can do for the next; 0 for none. */
    private static int activation(Layer layer, Layer next) {
        if (activationField(layer) < 0 || !(next instanceof Relu relu)) {
            return 0;
        }
        if (relu.isPlain()) {
            return 1;
        }
        return relu.equals(new Relu(relu.name(), 0, 6, 0)) ? 3 : 0;
    }

    private static int activationField(Layer layer) {
        if (layer instanceof Conv2d) {
            return 3;
        } else if (layer instanceof DepthwiseConv2d) {
            return 4;
        }
        return layer instanceof Dense ? 0 : -1;
    }
}
