package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a network as an ONNX model (opset 17, weights float32). The same network gives the same bytes.
 *
 * <p>The input is called {@code input}, the output {@code output}; both are float32 with the batch in front, {@code N},
 * of any size. Pictures, ours as {@code [height, width, channels]}, are {@code [N, channels, height, width]} there, as
 * ONNX has it: {@code [N, 1, 28, 28]}, 0 (paper) to 1 (ink), for a digit. All other shapes stay as they are: {@code [N,
 * 10]}.
 */
public final class OnnxWriter {

    private OnnxWriter() {}

    /** The network as an ONNX file's content. */
    public static byte[] write(Network network) {
        OnnxGraph graph = new OnnxGraph();
        Value input = new Value(OnnxGraph.INPUT, network.inputShape());
        LayerNodes layers = new LayerNodes(graph, input);
        List<Value> values = new ArrayList<>();
        for (Node node : network.nodes()) {
            List<Value> inputs = new ArrayList<>();
            for (int index : node.inputs()) {
                inputs.add(index == Node.INPUT ? input : values.get(index));
            }
            values.add(layers.add(node.layer(), inputs));
        }
        Value result = layers.result(values.get(values.size() - 1));
        return graph.model(network.name(), result.name(), Layout.extents(network.inputShape()), result.extents());
    }
}
