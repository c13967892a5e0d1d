package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.KerasWeight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models of Keras's first version as its second would have them, which called layers and settings otherwise.
 *
 * @see "Keras 2.0, keras/legacy/interfaces.py and preprocess_weights_for_loading"
 */
final class Keras1 {

    /** Old names of classes, and new ones. */
    private static final String[][] CLASSES = {
        {"Convolution2D", "Conv2D"},
        {"AtrousConvolution2D", "Conv2D"},
        {"AtrousConv2D", "Conv2D"},
        {"Deconvolution2D", "Conv2DTranspose"},
        {"SeparableConvolution2D", "SeparableConv2D"},
        {"Convolution1D", "Conv1D"},
        {"AtrousConvolution1D", "Conv1D"}
    };

    /** Old names of settings, and new ones. */
    private static final String[][] SETTINGS = {
        {"nb_filter", "filters"},
        {"filter_length", "kernel_size"},
        {"subsample", "strides"},
        {"subsample_length", "strides"},
        {"atrous_rate", "dilation_rate"},
        {"border_mode", "padding"},
        {"pool_length", "pool_size"},
        {"stride", "strides"},
        {"bias", "use_bias"},
        {"output_dim", "units"},
        {"inner_activation", "recurrent_activation"},
        {"length", "size"},
        {"p", "rate"}
    };

    private static final String[][] MERGES = {
        {"sum", "Add"}, {"mul", "Multiply"}, {"ave", "Average"}, {"max", "Maximum"}, {"concat", "Concatenate"}
    };

    /** The order that gates have now, by the one that they had: input, candidate, forget, output. */
    private static final int[] LSTM_GATES = {0, 2, 1, 3};

    private static final int[] GRU_GATES = {0, 1, 2};

    private Keras1() {}

    /** Whether a model that says no version is of the first. */
    static boolean isOne(Json model) {
        return has(model.value(), "nb_filter", 0) || has(model.value(), "output_dim", 0);
    }

    private static boolean has(@Nullable Object value, String key, int depth) {
        if (depth > 20) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            boolean found = map.containsKey(key);
            for (Object each : map.values()) {
                found = found || has(each, key, depth + 1);
            }
            return found;
        }
        if (value instanceof List<?> list) {
            boolean found = false;
            for (Object each : list) {
                found = found || has(each, key, depth + 1);
            }
            return found;
        }
        return false;
    }

    /** Whether channels come first in it, as Theano had them; what such a file says of its back end is nothing. */
    static boolean isOfTheano(Json renewed) {
        return hasText(renewed.value(), "channels_first", 0);
    }

    private static boolean hasText(@Nullable Object value, String text, int depth) {
        boolean found = text.equals(value);
        if (depth > 20 || found) {
            return found;
        }
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                found = found || hasText(each, text, depth + 1);
            }
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                found = found || hasText(each, text, depth + 1);
            }
        }
        return found;
    }

    /** The model in new words. */
    static Json renewed(Json model) {
        return Json.of(model.source(), renewed(model.value()));
    }

    private static @Nullable Object renewed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> renewed = new ArrayList<>();
            for (Object each : list) {
                renewed.add(renewed(each));
            }
            return renewed;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, @Nullable Object> renewed = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            renewed.put((String) entry.getKey(), renewed(entry.getValue()));
        }
        if (renewed.get("class_name") instanceof String className
                && renewed.get("config") instanceof Map<?, ?> config) {
            renewed.put("config", config(className, config));
            renewed.put("class_name", className(className, config));
        }
        return renewed;
    }

    private static String className(String className, Map<?, ?> config) {
        String[][] table = className.equals("Merge") ? MERGES : CLASSES;
        Object key = className.equals("Merge") ? config.get("mode") : className;
        for (String[] names : table) {
            if (names[0].equals(key)) {
                return names[1];
            }
        }
        return className;
    }

    private static Map<String, @Nullable Object> config(String className, Map<?, ?> old) {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : old.entrySet()) {
            config.put(newName((String) entry.getKey()), entry.getValue());
        }
        if (old.get("nb_row") instanceof Double rows && old.get("nb_col") instanceof Double columns) {
            config.put("kernel_size", List.of(rows, columns));
        }
        Object order = old.get("dim_ordering");
        if (order instanceof String) {
            config.put("data_format", "th".equals(order) ? "channels_first" : "channels_last");
        }
        if (className.equals("Merge") && old.containsKey("concat_axis")) {
            config.put("axis", old.get("concat_axis"));
        }
        if (old.get("padding") instanceof List<?> sides && sides.size() == 4) {
            config.put("padding", List.of(pair(sides, 0), pair(sides, 2)));
        }
        if (className.equals("Flatten")) {
            config.remove("data_format");
        }
        return config;
    }

    private static List<@Nullable Object> pair(List<?> sides, int first) {
        List<@Nullable Object> pair = new ArrayList<>();
        pair.add(sides.get(first));
        pair.add(sides.get(first + 1));
        return pair;
    }

    private static String newName(String setting) {
        for (String[] names : SETTINGS) {
            if (names[0].equals(setting)) {
                return names[1];
            }
        }
        return setting;
    }

    /** The model, its models inside called as their groups are: bare lists of layers say their names nowhere else. */
    static Json named(Json model, List<String> names) throws ModelFormatException {
        Json layers = model.get("config");
        if (!layers.isList() || layers.size() != names.size()) {
            return model;
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Json layer = layers.at(i);
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            if (layer.get("config").isList()) {
                named.put("name", names.get(i));
            }
            for (String key : layer.keys()) {
                named.put(key, layer.get(key).value());
            }
            all.add(named);
        }
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("class_name", model.get("class_name").value());
        whole.put("config", all);
        return Json.of(model.source(), whole);
    }

    /** A recurrent layer's weights, all gates side by side; there was a kernel, another and a bias for each. */
    static List<KerasWeight> joined(List<KerasWeight> weights, String className, Json config)
            throws ModelFormatException {
        String inner = className.equals("Bidirectional")
                ? config.get("layer").get("class_name").string()
                : className;
        int[] gates = inner.equals("LSTM") ? LSTM_GATES : inner.equals("GRU") ? GRU_GATES : new int[0];
        int kinds = 3;
        if (gates.length == 0 || weights.size() % (kinds * gates.length) != 0) {
            return weights;
        }
        List<KerasWeight> joined = new ArrayList<>();
        for (int start = 0; start < weights.size(); start += kinds * gates.length) {
            for (int kind = 0; kind < kinds; kind++) {
                List<KerasWeight> parts = new ArrayList<>();
                for (int gate : gates) {
                    parts.add(weights.get(start + kinds * gate + kind));
                }
                joined.add(new JoinedWeight(parts));
            }
        }
        return joined;
    }

    /**
     * A weight in its new shape: kernels began with the filters where channels came first, and had four axes in rows.
     */
    static KerasWeight renewed(KerasWeight weight, String className, Json config) throws ModelFormatException {
        List<Integer> extents = weight.extents();
        if (extents.size() != 4) {
            return weight;
        }
        boolean channelsFirst = config.isObject()
                && config.get("data_format").string("channels_last").equals("channels_first");
        if (className.equals("Conv1D")) {
            return new TurnedWeight(
                    weight, extents.get(1) == 1 ? new int[] {0, 1, 2, 3} : new int[] {2, 3, 1, 0}, true);
        }
        return channelsFirst && className.equals("Conv2D")
                ? new TurnedWeight(weight, new int[] {2, 3, 1, 0}, false)
                : weight;
    }
}
