package io.github.digitpad.tfjs;

import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of a Keras model in the order in which data flows through them.
 *
 * @param name the model's
 * @param inputShape without the batch
 * @param layers in data's order, with the InputLayer where there is one
 * @param inFileOrder the same layers as the file lists them, which is the order of their weights
 */
record Topology(String name, Shape inputShape, List<LayerSpec> layers, List<LayerSpec> inFileOrder) {

    /** @param model with {@code class_name} and {@code config} */
    static Topology read(Json model) throws ModelFormatException {
        String className = model.get("class_name").string();
        Json config = model.get("config");
        boolean sequential = className.equals("Sequential");
        if (!sequential && !className.equals("Functional") && !className.equals("Model")) {
            throw model.get("class_name").wrong("\"Sequential\", \"Functional\" or \"Model\"");
        }
        // Keras before 2.2.3 wrote a Sequential's config as the bare list of its layers.
        Json list = sequential && config.isList() ? config : config.get("layers");
        String name = config.isObject() ? config.get("name").string("model") : "model";
        List<LayerSpec> inFileOrder = new ArrayList<>();
        Map<String, LayerSpec> byName = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            LayerSpec spec = LayerSpec.of(i, list.at(i));
            if (byName.put(spec.name(), spec) != null) {
                throw spec.error("an earlier layer has this name; needs one of its own");
            }
            inFileOrder.add(spec);
        }
        if (inFileOrder.isEmpty()) {
            throw list.wrong("at least one layer");
        }
        List<LayerSpec> layers = sequential ? inFileOrder : chain(only(config.get("output_layers")), byName);
        return new Topology(name, inputShape(layers.get(0), config), layers, inFileOrder);
    }

    /** Follows a graph from its output back to its input; takes what it meets out of {@code unused}. */
    private static List<LayerSpec> chain(Json output, Map<String, LayerSpec> unused) throws ModelFormatException {
        List<LayerSpec> layers = new ArrayList<>();
        String name = output.at(0).string();
        while (true) {
            LayerSpec spec = unused.remove(name);
            if (spec == null) {
                throw new ModelFormatException(output.source() + ": the layer " + Json.quote(name)
                        + " is needed next on the way from the output to the input, and is used up or missing.");
            }
            layers.add(spec);
            if (!spec.inbound().exists() || spec.inbound().size() == 0) {
                break;
            }
            name = inbound(spec);
        }
        for (LayerSpec spec : unused.values()) {
            throw spec.error("is not on the way from the one input to the one output; supported: layers in one line");
        }
        Collections.reverse(layers);
        return layers;
    }

    /**
     * The layer whose output a layer gets. Keras 2 writes {@code [[["name", 0, 0, {}]]]} or {@code [["name", 0, 0,
     * {}]]}; Keras 3 {@code [{args: [{class_name: "__keras_tensor__", config: {keras_history: ["name", 0, 0]}}]}]}.
     */
    private static String inbound(LayerSpec spec) throws ModelFormatException {
        Json nodes = spec.inbound();
        if (nodes.size() != 1) {
            throw spec.error("is used " + nodes.size() + " times; supported: layers in one line");
        }
        Json node = nodes.at(0);
        if (node.isObject()) {
            Json arguments = node.get("args");
            Json argument = arguments.at(0);
            if (arguments.size() != 1 || !argument.isObject()) {
                throw spec.error("has several inputs; supported: layers in one line");
            }
            return argument.get("config").get("keras_history").at(0).string();
        }
        if (node.at(0).isString()) {
            return node.at(0).string();
        }
        if (node.size() != 1) {
            throw spec.error("has " + node.size() + " inputs; supported: layers in one line");
        }
        return node.at(0).at(0).string();
    }

    /** The only one of {@code [["name", 0, 0]]}, which Keras 3 writes as {@code ["name", 0, 0]}. */
    private static Json only(Json tensors) throws ModelFormatException {
        if (tensors.at(0).isString()) {
            return tensors;
        }
        if (tensors.size() != 1) {
            throw tensors.wrong("one output");
        }
        return tensors.at(0);
    }

    private static Shape inputShape(LayerSpec first, Json modelConfig) throws ModelFormatException {
        Json shape = first.config().get("batch_input_shape");
        if (!shape.exists()) {
            shape = first.config().get("batch_shape");
        }
        if (!shape.exists() && modelConfig.isObject()) {
            shape = modelConfig.get("build_input_shape");
        }
        if (!shape.exists()) {
            throw first.error("the first layer says no batch_input_shape or batch_shape");
        }
        int rank = Math.max(0, shape.size() - 1);
        int[] extents = new int[rank];
        for (int i = 0; i < rank; i++) {
            Json extent = shape.at(i + 1);
            if (!extent.exists()) {
                throw extent.wrong("a whole number; inputs of any size are not supported");
            }
            extents[i] = extent.integer();
        }
        try {
            return Shape.of(extents);
        } catch (IllegalArgumentException e) {
            throw first.error(String.valueOf(e.getMessage()));
        }
    }
}
