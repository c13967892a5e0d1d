package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.formats.tfjs.JsonWriter;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer of Keras's, or one of its operations, and what it gives.
 *
 * @param module where Keras has it
 * @param config with its name
 * @param isMerge whether it takes a list
 * @param weights in Keras's order, each under the name that it has inside of its layer
 */
record KerasNode(
        String module,
        String className,
        Map<String, @Nullable Object> config,
        List<KerasNode> inputs,
        boolean isMerge,
        Shape shape,
        Map<String, Tensor> weights) {

    static final String LAYERS = "keras.layers";
    static final String OPERATIONS = "keras.src.ops";

    static KerasNode input(String name, Shape shape) {
        Map<String, @Nullable Object> config = JsonWriter.object("dtype", "float32", "sparse", false, "name", name);
        return new KerasNode(LAYERS, "InputLayer", config, List.of(), false, shape, new LinkedHashMap<>());
    }

    String name() {
        return String.valueOf(config.get("name"));
    }

    boolean isLayer() {
        return module.equals(LAYERS);
    }

    /** Its shape with the batch of any size in front. */
    private List<@Nullable Object> batched() {
        List<@Nullable Object> extents = new ArrayList<>();
        extents.add(null);
        for (int extent : shape.toArray()) {
            extents.add(extent);
        }
        return extents;
    }

    /** As Keras 3 has it in a model's config. */
    Map<String, @Nullable Object> inArchive() {
        List<@Nullable Object> tensors = new ArrayList<>();
        for (KerasNode input : inputs) {
            tensors.add(JsonWriter.object(
                    "class_name",
                    "__keras_tensor__",
                    "config",
                    JsonWriter.object(
                            "shape",
                            input.batched(),
                            "dtype",
                            "float32",
                            "keras_history",
                            List.of(input.name(), 0, 0))));
        }
        List<@Nullable Object> arguments = isMerge ? List.of(tensors) : tensors;
        return JsonWriter.object(
                "module",
                module,
                "class_name",
                className,
                "config",
                withShape("batch_shape"),
                "registered_name",
                isLayer() ? null : className,
                "name",
                name(),
                "inbound_nodes",
                inputs.isEmpty() ? List.of() : List.of(JsonWriter.object("args", arguments, "kwargs", Map.of())));
    }

    /** As Keras 2 has it. */
    Map<String, @Nullable Object> inHdf5() {
        List<@Nullable Object> tensors = new ArrayList<>();
        for (KerasNode input : inputs) {
            tensors.add(List.of(input.name(), 0, 0, Map.of()));
        }
        return JsonWriter.object(
                "class_name",
                className,
                "config",
                withShape("batch_input_shape"),
                "name",
                name(),
                "inbound_nodes",
                tensors.isEmpty() ? List.of() : List.of(tensors));
    }

    /** The config; an input's with its shape under this key. */
    private Map<String, @Nullable Object> withShape(String key) {
        if (!inputs.isEmpty()) {
            return config;
        }
        Map<String, @Nullable Object> whole = JsonWriter.object(key, batched());
        whole.putAll(config);
        return whole;
    }
}
