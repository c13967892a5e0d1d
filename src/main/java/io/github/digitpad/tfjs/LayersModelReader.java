package io.github.digitpad.tfjs;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a TensorFlow.js layers model: Sequential models, and graphs whose layers form one line, in what the converter
 * writes for Keras 2 and 3 and in what TensorFlow.js itself saves. Weights are float32, or quantised to 8 or 16 bits.
 *
 * <p>A convolution or dense layer {@code x} with an activation inside becomes two layers: {@code x}, and {@code x/relu}
 * or {@code x/softmax}. Layers that only training uses, such as Dropout, are left out.
 */
public final class LayersModelReader {

    /**
     * The most values that a layer may give: 64 MB of them, a few times what the largest picture networks need. So a
     * small file cannot ask for all the memory there is.
     */
    static final int MAX_VALUES = 16 * 1024 * 1024;

    private LayersModelReader() {}

    /**
     * The network that a layers model describes.
     *
     * @param source what messages call {@code model.json}
     * @param modelJson its text
     * @param shards gives the weight files; asked once for each
     * @throws ModelFormatException if anything is missing, broken or not supported; the message says where
     */
    public static Network read(String source, String modelJson, ShardSource shards) throws ModelFormatException {
        Json model = model(source, modelJson);
        Json topology = model.get("modelTopology");
        Json converted = topology.get("model_config");
        Topology graph = Topology.read(converted.exists() ? converted : topology);
        List<WeightNeed> needs = new ArrayList<>();
        for (LayerSpec spec : graph.inFileOrder()) {
            needs.addAll(LayerBuilder.needs(spec));
        }
        Map<String, Tensor> weights = WeightsReader.read(model.get("weightsManifest"), shards, needs);
        List<UnaryLayer> layers = new ArrayList<>();
        Shape shape = graph.inputShape();
        requireSize(graph.layers().get(0), shape);
        for (LayerSpec spec : graph.layers()) {
            try {
                for (UnaryLayer layer : LayerBuilder.build(spec, shape, weights)) {
                    shape = layer.outputShape(shape);
                    requireSize(spec, shape);
                    layers.add(layer);
                }
            } catch (IllegalArgumentException e) {
                throw spec.error(String.valueOf(e.getMessage()));
            }
        }
        if (layers.isEmpty()) {
            throw new ModelFormatException(source + ": has no layer that computes anything.");
        }
        return new Network(graph.name(), graph.inputShape(), layers);
    }

    /**
     * The weight files that {@link #read} will ask for, in that order; for those who fetch them beforehand.
     *
     * @throws ModelFormatException if the text is not that of a layers model
     */
    public static List<String> shardPaths(String source, String modelJson) throws ModelFormatException {
        return WeightsReader.paths(model(source, modelJson).get("weightsManifest"));
    }

    private static Json model(String source, String modelJson) throws ModelFormatException {
        Json model = Json.parse(source, modelJson);
        Json format = model.get("format");
        if (!format.string("layers-model").equals("layers-model")) {
            throw format.wrong("\"layers-model\": convert a Keras model with tensorflowjs_converter"
                    + " --output_format=tfjs_layers_model");
        }
        return model;
    }

    private static void requireSize(LayerSpec spec, Shape shape) throws ModelFormatException {
        if (shape.size() > MAX_VALUES) {
            throw spec.error("gives " + shape + ", " + shape.size() + " values, more than the " + MAX_VALUES
                    + " that DigitPad computes");
        }
    }
}
