package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.util.List;

/** Reads what TensorFlow.js opens: a layers model, or a graph model, told apart by what {@code model.json} says. */
public final class ModelReader {

    private static final String GRAPH_MODEL = "graph-model";
    private static final String LAYERS_MODEL = "layers-model";

    private ModelReader() {}

    /**
     * The network that a model describes.
     *
     * @param source what messages call {@code model.json}
     * @param modelJson its text
     * @param shards gives the weight files; asked once for each
     * @throws ModelFormatException if anything is missing, broken or not supported; the message says where
     */
    public static Network read(String source, String modelJson, ShardSource shards) throws ModelFormatException {
        return read(parse(source, modelJson), shards);
    }

    /** @param model the whole of {@code model.json}, as {@link #parse} gives it */
    static Network read(Json model, ShardSource shards) throws ModelFormatException {
        return isGraph(model) ? GraphModelReader.read(model, shards) : LayersModelReader.read(model, shards);
    }

    /**
     * The weight files that {@link #read} will ask for, in that order; for those who fetch them beforehand.
     *
     * @throws ModelFormatException if the text is not that of a model
     */
    public static List<String> shardPaths(String source, String modelJson) throws ModelFormatException {
        return StoredWeights.paths(parse(source, modelJson).get("weightsManifest"));
    }

    static Json parse(String source, String modelJson) throws ModelFormatException {
        Json model = Json.parse(source, modelJson);
        if (model.isObject()
                && model.get("class_name").exists()
                && model.get("config").exists()) {
            throw new ModelFormatException(
                    source + ": is what Keras's to_json() writes: a model's layers, and not its weights. In Python:"
                            + " model = keras.models.model_from_json(open(\"model.json\").read());"
                            + " model.load_weights(\"weights.h5\"); model.save(\"model.keras\"). Then open model.keras.");
        }
        if (model.isObject()
                && !model.get("modelTopology").exists()
                && !model.get("format").exists()) {
            throw new ModelFormatException(
                    source + ": is JSON, but no model: it has no modelTopology. Needs the model.json"
                            + " that tensorflowjs_converter or TensorFlow.js writes.");
        }
        Json format = model.get("format");
        String found = format.string(LAYERS_MODEL);
        if (!found.equals(LAYERS_MODEL) && !found.equals(GRAPH_MODEL)) {
            throw format.wrong(
                    "\"" + LAYERS_MODEL + "\" or \"" + GRAPH_MODEL + "\", as tensorflowjs_converter writes them");
        }
        return model;
    }

    /** Old files say no format; the topology of a graph is a list of nodes. */
    static boolean isGraph(Json model) throws ModelFormatException {
        if (model.get("format").exists()) {
            return model.get("format").string().equals(GRAPH_MODEL);
        }
        Json topology = model.get("modelTopology");
        return topology.isObject() && topology.get("node").isList();
    }
}
