package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;

/**
 * Reads a TensorFlow.js layers model: Sequential models and graphs, other models inside them too, in what the converter
 * writes for Keras 2 and 3 and in what TensorFlow.js itself saves. Weights are float32, or quantised to float16, or to
 * 8 or 16 bits.
 *
 * <p>A convolution or dense layer {@code x} with an activation inside becomes two layers: {@code x}, and {@code x/relu}
 * or whatever it is. Batch normalisation goes into the kernel of the layer before it where it can. Layers that only
 * training uses, such as Dropout, are left out.
 */
public final class LayersModelReader {

    /** The version that TensorFlow.js computes as. */
    private static final int KERAS = 2;

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
        Json model = Json.parse(source, modelJson);
        Json format = model.get("format");
        if (!format.string("layers-model").equals("layers-model")) {
            throw format.wrong("\"layers-model\": convert a Keras model with tensorflowjs_converter"
                    + " --output_format=tfjs_layers_model");
        }
        return read(model, shards);
    }

    /** @param model the whole of {@code model.json} */
    static Network read(Json model, ShardSource shards) throws ModelFormatException {
        Json topology = model.get("modelTopology");
        Json converted = topology.get("model_config");
        KerasModel keras = KerasModel.of(converted.exists() ? converted : topology, KERAS);
        StoredWeights stored = StoredWeights.read(model.get("weightsManifest"), shards);
        // The converter gives the weights of a .keras file the names of their groups, the optimizer's among them.
        return KerasModel.Listed.isOne(stored.all())
                ? keras.read(stored.source(), new KerasModel.Listed(stored.all()))
                : keras.build(WeightAssignment.assign(stored.source(), stored.all(), keras.needs()));
    }
}
