package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer as a Keras topology has it.
 *
 * @param config with the name; more can be added
 * @param inbound the layers that it gets its inputs from, in a graph
 */
record KerasLayer(String name, String className, Map<String, @Nullable Object> config, List<String> inbound) {

    /** An input of a shape, for graphs. */
    static KerasLayer input(String name, Shape shape) {
        Map<String, @Nullable Object> config = JsonWriter.object(
                "batch_input_shape", batched(shape), "dtype", "float32", "sparse", false, "name", name);
        return new KerasLayer(name, "InputLayer", config, List.of());
    }

    /** A shape with the batch of any size in front. */
    static List<@Nullable Object> batched(Shape shape) {
        List<@Nullable Object> extents = new ArrayList<>();
        extents.add(null);
        for (int extent : shape.toArray()) {
            extents.add(extent);
        }
        return extents;
    }

    /** As the list of a Sequential model's layers has it. */
    Map<String, @Nullable Object> inSequence() {
        return JsonWriter.object("class_name", className, "config", config);
    }

    /** As the list of a graph's layers has it. */
    Map<String, @Nullable Object> inGraph() {
        List<@Nullable Object> tensors = new ArrayList<>();
        for (String layer : inbound) {
            tensors.add(List.of(layer, 0, 0, Map.of()));
        }
        List<@Nullable Object> calls = tensors.isEmpty() ? List.of() : List.of(tensors);
        return JsonWriter.object("class_name", className, "config", config, "name", name, "inbound_nodes", calls);
    }
}
