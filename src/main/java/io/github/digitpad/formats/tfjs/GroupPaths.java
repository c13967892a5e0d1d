package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which group of a {@code .keras} file has a layer's weights: it is called after the layer's class, {@code conv2d}, and
 * after how many of that class were before it in the same model, {@code conv2d_1}; whatever the layer is called. Where
 * the file says what the layers are called, that decides.
 */
final class GroupPaths {

    private final KerasModel.ByGroup groups;
    private final boolean countsTwice;
    private final Map<String, String> paths = new HashMap<>();

    GroupPaths(KerasModel.ByGroup groups) throws ModelFormatException {
        this.groups = groups;
        this.countsTwice = groups.countsTwice();
    }

    /** The groups of all layers, by the layers' {@link LayerSpec#name}. */
    Map<String, String> of(Topology topology) throws ModelFormatException {
        add(topology, "layers/");
        return paths;
    }

    private void add(Topology topology, String prefix) throws ModelFormatException {
        Map<String, Integer> counts = new HashMap<>();
        for (LayerSpec spec : topology.layers()) {
            String group = groupName(spec.className().equals("Model") ? "Functional" : spec.className());
            int before = counts.getOrDefault(group, 0);
            boolean twice = countsTwice && !WeightNeeds.of(spec).isEmpty();
            counts.put(group, before + (twice ? 2 : 1));
            String path = checked(spec, prefix, before == 0 ? group : group + "_" + before);
            put(spec, path);
            if (spec.nested() != null) {
                add(spec.nested(), path + "/layers/");
            } else if (spec.className().equals(WrapperLayers.BOTH_WAYS)) {
                put(WrapperLayers.ahead(spec), path + "/forward_layer");
                put(WrapperLayers.back(spec), path + "/backward_layer");
            } else if (spec.className().equals(WrapperLayers.EACH)) {
                put(WrapperLayers.each(spec), path + "/layer");
            }
            LayerSpec activation = spec.nested() == null ? spec.activationLayer() : null;
            if (activation != null && !activation.name().equals(spec.name())) {
                paths.put(activation.name(), path + "/activation");
            }
        }
    }

    private void put(LayerSpec spec, String path) {
        paths.put(spec.name(), isRecurrent(spec.className()) ? path + "/cell" : path);
    }

    /** Recurrent layers keep their weights in a cell. */
    private static boolean isRecurrent(String className) {
        return className.equals("LSTM") || className.equals("GRU") || className.equals("SimpleRNN");
    }

    /** The group by its number, unless another one says that it is the layer's. */
    private String checked(LayerSpec spec, String prefix, String group) throws ModelFormatException {
        String found = groups.layer(prefix + group);
        if (found == null || found.equals(spec.ownName())) {
            return prefix + group;
        }
        for (String other : groups.groups(prefix)) {
            if (spec.ownName().equals(groups.layer(prefix + other))) {
                return prefix + other;
            }
        }
        return prefix + group;
    }

    /** As Keras makes it: {@code GlobalAveragePooling2D} is {@code global_average_pooling2d}, PReLU is p_re_lu. */
    static String groupName(String className) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < className.length(); i++) {
            char c = className.charAt(i);
            boolean isWord = isUpper(c) || isLower(c) || (c >= '0' && c <= '9') || c == '_';
            if (isWord) {
                plain.append(c);
            }
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean beginsWord = i > 0 && isUpper(c) && i + 1 < plain.length() && isLower(plain.charAt(i + 1));
            boolean endsLower = i > 0 && isUpper(c) && isLower(plain.charAt(i - 1));
            if (beginsWord || endsLower) {
                name.append('_');
            }
            name.append(isUpper(c) ? (char) (c - 'A' + 'a') : c);
        }
        return name.toString();
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
