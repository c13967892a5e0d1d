package io.github.digitpad.tfjs;

import io.github.digitpad.nn.Padding;

/**
 * A layer as {@code model.json} describes it.
 *
 * @param index its place in the list of layers, from 0
 * @param name unique in its model
 * @param className Keras's name of its class
 * @param config its settings
 * @param inbound in a graph, what it gets its input from
 */
record LayerSpec(int index, String name, String className, Json config, Json inbound) {

    /** @param layer an element of the list of layers */
    static LayerSpec of(int index, Json layer) throws ModelFormatException {
        Json config = layer.get("config");
        return new LayerSpec(
                index,
                config.get("name").string(),
                layer.get("class_name").string(),
                config,
                layer.get("inbound_nodes"));
    }

    /** {@code model.json: layer 3 "mask"}. */
    private String place() {
        return config.source() + ": layer " + index + " " + Json.quote(name);
    }

    ModelFormatException unsupportedClass(String supported) {
        return new ModelFormatException(place() + " has class " + Json.quote(className)
                + ", which is not supported. Supported: " + supported + ".");
    }

    ModelFormatException error(String message) {
        return new ModelFormatException(place() + " (" + className + "): " + message + ".");
    }

    /** The error that a setting has a value that is valid but not supported. */
    ModelFormatException unsupported(String key, String found, String supported) {
        return error(key + " is " + found + ", which is not supported. Supported: " + supported);
    }

    /** A setting that must be there: how many of something. */
    int count(String key) throws ModelFormatException {
        return positive(config.get(key));
    }

    /**
     * A setting for height and width: one number for both, or two.
     *
     * @param otherwise what it is by default; nothing, if it must be there
     */
    int[] pair(String key, int... otherwise) throws ModelFormatException {
        Json setting = config.get(key);
        if (!setting.exists() && otherwise.length > 0) {
            return otherwise;
        }
        if (!setting.isList()) {
            int both = positive(setting);
            return new int[] {both, both};
        }
        if (setting.size() != 2) {
            throw setting.wrong("two whole numbers");
        }
        return new int[] {positive(setting.at(0)), positive(setting.at(1))};
    }

    private static int positive(Json setting) throws ModelFormatException {
        int number = setting.integer();
        if (number < 1) {
            throw setting.wrong("1 or more");
        }
        return number;
    }

    void requireOnes(String key) throws ModelFormatException {
        int[] pair = pair(key, 1, 1);
        if (pair[0] != 1 || pair[1] != 1) {
            throw unsupported(key, "[" + pair[0] + ", " + pair[1] + "]", "1");
        }
    }

    void requireChannelsLast() throws ModelFormatException {
        requireSetting("data_format", "channels_last");
    }

    /** Requires that a setting is absent or this one. */
    void requireSetting(String key, String supported) throws ModelFormatException {
        String found = config.get(key).string(supported);
        if (!found.equals(supported)) {
            throw unsupported(key, Json.quote(found), Json.quote(supported));
        }
    }

    /** Requires that a setting is absent or this number. */
    void requireNumber(String key, int supported) throws ModelFormatException {
        if (config.get(key).number(supported) != supported) {
            throw unsupported(key, config.get(key).found(), String.valueOf(supported));
        }
    }

    Padding padding() throws ModelFormatException {
        String padding = config.get("padding").string("valid");
        return switch (padding) {
            case "valid" -> Padding.VALID;
            case "same" -> Padding.SAME;
            default -> throw unsupported("padding", Json.quote(padding), "\"valid\", \"same\"");
        };
    }

    /** One of {@link Activations}. */
    String activation() throws ModelFormatException {
        Json setting = config.get("activation");
        if (!setting.exists()) {
            return Activations.LINEAR;
        }
        String activation = setting.isString() ? setting.string() : "";
        if (activation.equals(Activations.LINEAR)
                || activation.equals(Activations.RELU)
                || activation.equals(Activations.SOFTMAX)) {
            return activation;
        }
        throw unsupported("activation", setting.found(), "\"linear\", \"relu\", \"softmax\"");
    }
}
