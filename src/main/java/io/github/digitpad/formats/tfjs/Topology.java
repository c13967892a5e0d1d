package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of a Keras model, and their uses in an order in which data can flow through them.
 *
 * @param name the model's
 * @param config the model's settings
 * @param layers as the file lists them, which is the order of their weights
 * @param calls each after those whose output it gets
 * @param outputs what the model gives
 */
record Topology(String name, Json config, List<LayerSpec> layers, List<LayerCall> calls, List<LayerCall.Key> outputs) {

    /** How many axes a picture has besides its channels. */
    private static final int CHANNELS = 2;

    /** What a model that takes pictures of any size gets: those of MNIST. */
    private static final int USUAL_SIDE = 28;

    /** Whether a class is a model: one that has layers inside. */
    static boolean isModel(String className) {
        return className.equals("Sequential") || className.equals("Functional") || className.equals("Model");
    }

    /**
     * Reads a model and those nested in it.
     *
     * @param model with {@code class_name} and {@code config}
     * @param prefix what to put before its layers' names
     * @param version Keras's first number
     */
    static Topology read(Json model, String prefix, int version) throws ModelFormatException {
        String className = model.get("class_name").string();
        Json config = model.get("config");
        if (!isModel(className)) {
            throw model.get("class_name").wrong("\"Sequential\", \"Functional\" or \"Model\"");
        }
        boolean sequential = className.equals("Sequential");
        // Keras before 2.2.3 wrote a Sequential's config as the bare list of its layers.
        Json list = sequential && config.isList() ? config : config.get("layers");
        String name = config.isObject() ? config.get("name").string("model") : "model";
        Map<String, LayerSpec> byName = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            LayerSpec spec = LayerSpec.of(i, sequential ? list.at(i) : Operation.asLayer(list.at(i)), prefix, version);
            if (byName.put(spec.ownName(), spec) != null) {
                throw spec.error("an earlier layer has this name; needs one of its own");
            }
        }
        if (byName.isEmpty()) {
            throw list.wrong("at least one layer");
        }
        List<LayerSpec> layers = List.copyOf(byName.values());
        List<LayerCall> calls = sequential ? chain(layers) : new CallReader(byName).read(config);
        List<LayerCall.Key> outputs =
                sequential ? List.of(calls.get(calls.size() - 1).key()) : CallReader.keys(config.get("output_layers"));
        Topology topology = new Topology(name, config, layers, calls, outputs);
        for (LayerCall.Key output : outputs) {
            topology.requireOutput(output);
        }
        return topology;
    }

    private static List<LayerCall> chain(List<LayerSpec> layers) {
        List<LayerCall> calls = new ArrayList<>();
        for (LayerSpec spec : layers) {
            boolean first = calls.isEmpty();
            calls.add(new LayerCall(
                    spec,
                    0,
                    first ? List.of() : List.of(calls.get(calls.size() - 1).key())));
        }
        return calls;
    }

    private void requireOutput(LayerCall.Key output) throws ModelFormatException {
        for (LayerCall call : calls) {
            if (call.key().equals(output)) {
                return;
            }
        }
        throw new ModelFormatException(config.source() + ": the model's output is that of the layer "
                + Json.quote(output.layer()) + ", which is missing.");
    }

    /** The beginning of the network: its input, of the shape that the file says. */
    NetworkBuilder network() throws ModelFormatException {
        LayerSpec first = layers.get(0);
        for (int i = layers.size() - 1; i >= 0; i--) {
            first = layers.get(i).className().equals("InputLayer") ? layers.get(i) : first;
        }
        Json shape = inputShape(first);
        if (!shape.exists() && first.nested() != null) {
            return first.nested().network();
        }
        if (!shape.exists()) {
            throw first.error("the first layer says no batch_input_shape or batch_shape: the model was saved before it"
                    + " knew what it gets, and has no weights. Call it with a picture, train it, and save it again");
        }
        int rank = Math.max(0, shape.size() - 1);
        int[] extents = new int[rank];
        for (int i = 0; i < rank; i++) {
            Json extent = shape.at(i + 1);
            boolean side = (rank == CHANNELS + 1 && i != CHANNELS) || rank == CHANNELS;
            if (!extent.exists() && !side) {
                throw extent.wrong("a whole number");
            }
            extents[i] = extent.integer(USUAL_SIDE);
        }
        try {
            return new NetworkBuilder(Shape.of(extents));
        } catch (IllegalArgumentException e) {
            throw first.error(String.valueOf(e.getMessage()));
        }
    }

    /** Where the file says the shape of the input, batch and all; something that does not exist, if nowhere. */
    private Json inputShape(LayerSpec first) throws ModelFormatException {
        if (first.config().isObject()) {
            for (String key : List.of("batch_input_shape", "batch_shape")) {
                if (first.config().get(key).exists()) {
                    return first.config().get(key);
                }
            }
        }
        return config.isObject() ? config.get("build_input_shape") : Json.NOTHING;
    }
}
