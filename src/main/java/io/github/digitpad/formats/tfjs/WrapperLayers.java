package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keras's layers around another one: a recurrent one in both directions, any one for each row by itself. */
final class WrapperLayers {

    static final String BOTH_WAYS = "Bidirectional";
    static final String EACH = "TimeDistributed";

    private static final String LAYER = "layer";
    private static final String BACKWARDS = "go_backwards";

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;

    WrapperLayers(LayerBuilder builder) {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
    }

    /** What a Bidirectional has that goes forward. */
    static LayerSpec ahead(LayerSpec spec) throws ModelFormatException {
        return spec.inner(spec.config().get(LAYER), "forward");
    }

    /** What goes the other way: another one, or the same. */
    static LayerSpec back(LayerSpec spec) throws ModelFormatException {
        Json other = spec.config().get("backward_layer");
        return spec.inner(other.exists() ? other : turned(spec.config().get(LAYER)), "backward");
    }

    private static Json turned(Json layer) throws ModelFormatException {
        Json config = layer.get("config");
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        for (String key : config.keys()) {
            settings.put(key, config.get(key).value());
        }
        settings.put(BACKWARDS, !config.get(BACKWARDS).flag(false));
        return Json.of(
                layer.source(),
                JsonWriter.object("class_name", layer.get("class_name").string(), "config", settings));
    }

    /** What a TimeDistributed does for each row. */
    static LayerSpec each(LayerSpec spec) throws ModelFormatException {
        return spec.inner(spec.config().get(LAYER), "each");
    }

    void bothWays() throws ModelFormatException {
        String mode = spec.config().get("merge_mode").string("none");
        LayerSpec ahead = ahead(spec);
        int input = builder.last();
        int first = builder.add(ahead, name + "/forward", input);
        int second = builder.add(back(spec), name + "/backward", input);
        Shape shape = builder.shape();
        if (ahead.config().get("return_sequences").flag(false)) {
            int[] from = new int[shape.size()];
            int columns = shape.extent(1);
            for (int i = 0; i < from.length; i++) {
                from[i] = (shape.extent(0) - 1 - i / columns) * columns + i % columns;
            }
            second = builder.add(new Rearrange(name + "/turned", shape, shape, from), second);
        }
        switch (mode) {
            case "concat" -> builder.add(new Concatenate(name, shape.rank() - 1), first, second);
            case "sum", "ave" -> builder.add(new Add(name), first, second);
            case "mul" -> builder.add(new Multiply(name), first, second);
            default -> throw spec.unsupported("merge_mode", Json.quote(mode), "\"concat\", \"sum\", \"ave\", \"mul\"");
        }
        if (mode.equals("ave")) {
            int columns = builder.channels();
            builder.add(new Affine(name + "/half", LayerBuilder.filled(columns, 0.5f), LayerBuilder.zeros(columns)));
        }
    }

    void each() throws ModelFormatException {
        LayerSpec each = each(spec);
        int input = builder.last();
        Shape shape = builder.shape();
        int rows = shape.extent(0);
        int size = shape.size() / rows;
        if (shape.rank() < 2) {
            throw new IllegalArgumentException("needs rows, gets " + shape);
        }
        switch (each.className()) {
            // Of each value, or of the last axis.
            case "Dense", "Activation", "Dropout", "LeakyReLU", "ReLU", "ELU" -> builder.add(each, name, input);
            case "Flatten" -> builder.add(new Reshape(name, Shape.of(rows, size)));
            default -> {
                int[] extents = new int[shape.rank() - 1];
                for (int axis = 0; axis < extents.length; axis++) {
                    extents[axis] = shape.extent(axis + 1);
                }
                int[] outputs = new int[rows];
                for (int row = 0; row < rows; row++) {
                    String place = name + "/" + row;
                    int[] from = new int[size];
                    for (int i = 0; i < size; i++) {
                        from[i] = row * size + i;
                    }
                    int part = builder.add(new Rearrange(place + "/row", shape, Shape.of(extents), from), input);
                    builder.add(each, place, part);
                    outputs[row] = builder.add(line(place + "/line"), builder.last());
                }
                if (rows > 1) {
                    builder.add(new Concatenate(name, 0), outputs);
                }
            }
        }
    }

    /** What there is as one row of more. */
    private Reshape line(String what) {
        Shape shape = builder.shape();
        int[] extents = new int[shape.rank() + 1];
        extents[0] = 1;
        for (int axis = 0; axis < shape.rank(); axis++) {
            extents[axis + 1] = shape.extent(axis);
        }
        return new Reshape(what, Shape.of(extents));
    }
}
