package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as a TensorFlow.js layers model: a Keras 2 topology, Sequential where the layers form one line, and
 * its weights. The same network gives the same bytes. {@link LayersModelReader} turns them back into a network that
 * computes the same; into an equal one, where TensorFlow.js has every layer as it is.
 *
 * <p>An activation becomes the {@code activation} of the convolution or dense layer {@code x} before it when it is
 * named as the reader names those: {@code x/relu}, {@code x/softmax}. Otherwise it stays a layer of its own. A name
 * that TensorFlow.js would not take is mended.
 */
public final class LayersModelWriter {

    private final Network network;
    private final WeightsWriter weights;
    private final LayerNames names = new LayerNames();
    private final List<KerasLayer> layers = new ArrayList<>();

    private LayersModelWriter(Network network, Quantization quantization) {
        this.network = network;
        this.weights = new WeightsWriter(quantization);
    }

    /**
     * The network's files.
     *
     * @throws IllegalArgumentException if TensorFlow.js or our reader could not load them: a weight is NaN or infinite,
     *     a layer gives more than 16 Mi values, or has settings that TensorFlow.js has nothing for; the message names
     *     it
     */
    public static LayersModel write(Network network, Quantization quantization) {
        LayersModelWriter writer = new LayersModelWriter(Lowering.of(network), quantization);
        Map<String, @Nullable Object> topology = writer.topology();
        Map<String, @Nullable Object> model = JsonWriter.object(
                "format",
                "layers-model",
                "generatedBy",
                "DigitPad",
                "convertedBy",
                null,
                "modelTopology",
                JsonWriter.object("keras_version", "2.15.0", "backend", "tensorflow", "model_config", topology),
                "weightsManifest",
                writer.weights.manifest());
        return new LayersModel(JsonWriter.write(model), writer.weights.shards());
    }

    /** The error that a layer cannot be written. */
    static IllegalArgumentException refused(int index, Layer layer, String message) {
        return new IllegalArgumentException(
                "layer " + index + " \"" + layer.name() + "\" (" + layer.kind() + "): " + message);
    }

    private Map<String, @Nullable Object> topology() {
        requireReadable();
        return network.isChain() ? sequence() : graph();
    }

    private Map<String, @Nullable Object> sequence() {
        addLayers("");
        layers.get(0).config().put("batch_input_shape", KerasLayer.batched(network.inputShape()));
        List<@Nullable Object> list = new ArrayList<>();
        for (KerasLayer layer : layers) {
            list.add(layer.inSequence());
        }
        return JsonWriter.object(
                "class_name", "Sequential", "config", JsonWriter.object("name", network.name(), "layers", list));
    }

    private Map<String, @Nullable Object> graph() {
        String input = names.give("input");
        layers.add(KerasLayer.input(input, network.inputShape()));
        String output = addLayers(input);
        List<@Nullable Object> list = new ArrayList<>();
        for (KerasLayer layer : layers) {
            list.add(layer.inGraph());
        }
        return JsonWriter.object(
                "class_name",
                "Functional",
                "config",
                JsonWriter.object(
                        "name",
                        network.name(),
                        "layers",
                        list,
                        "input_layers",
                        List.of(List.of(input, 0, 0)),
                        "output_layers",
                        List.of(List.of(output, 0, 0))));
    }

    /** Adds a Keras layer for each node but those that become an activation; gives the name of the last. */
    private String addLayers(String input) {
        List<Node> nodes = network.nodes();
        Users users = new Users(nodes);
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Layer layer = node.layer();
            int before = node.inputs().get(0);
            if (before != Node.INPUT && users.only(before) != Users.NONE) {
                String activation = activation(nodes.get(before).layer(), layer);
                if (activation != null) {
                    // What it belongs to is the layer that was added last, or one that nothing else has touched.
                    layerOf(outputs.get(before)).config().put("activation", activation);
                    outputs.add(outputs.get(before));
                    continue;
                }
            }
            List<String> inbound = new ArrayList<>();
            for (int index : node.inputs()) {
                inbound.add(index == Node.INPUT ? input : outputs.get(index));
            }
            String name = names.give(layer.name());
            layers.add(KerasLayers.of(layer, name, network.inputShape(i), inbound, weights));
            outputs.add(name);
        }
        return outputs.get(outputs.size() - 1);
    }

    private KerasLayer layerOf(String name) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).name().equals(name)) {
                return layers.get(i);
            }
        }
        throw new IllegalStateException("no layer " + name);
    }

    /** The activation of one layer that the next is; none, if that stays a layer. */
    private static @Nullable String activation(Layer layer, Layer next) {
        String activation = layer instanceof KernelLayer ? Activations.name(next) : null;
        return activation != null && next.name().equals(Activations.layerName(layer.name(), activation))
                ? activation
                : null;
    }

    /** Holds the bounds that our reader has. */
    private void requireReadable() {
        NetworkBuilder readable = new NetworkBuilder(network.inputShape());
        for (int i = 0; i < network.nodes().size(); i++) {
            Node node = network.nodes().get(i);
            int[] inputs = new int[node.inputs().size()];
            for (int j = 0; j < inputs.length; j++) {
                inputs[j] = node.inputs().get(j);
            }
            try {
                readable.add(node.layer(), inputs);
            } catch (IllegalArgumentException e) {
                throw refused(i, node.layer(), String.valueOf(e.getMessage()));
            }
        }
    }
}
