package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Padding;
import org.jspecify.annotations.Nullable;

/**
 * A layer as {@code model.json} describes it.
 *
 * @param index its place in the list of layers, from 0
 * @param name unique in the whole file: that of the model it is nested in, if any, is put before its own
 * @param ownName unique in its model
 * @param className Keras's name of its class
 * @param config its settings
 * @param inbound in a graph, what it gets its input from
 * @param nested its layers, if it is a model itself
 */
record LayerSpec(
        int index,
        String name,
        String ownName,
        String className,
        Json config,
        Json inbound,
        @Nullable Topology nested) {

    /**
     * Reads a layer, and a nested model whole.
     *
     * @param layer an element of the list of layers
     * @param prefix what to put before its name
     */
    static LayerSpec of(int index, Json layer, String prefix) throws ModelFormatException {
        Json config = layer.get("config");
        String className = layer.get("class_name").string();
        Json inbound = layer.get("inbound_nodes");
        if (Topology.isModel(className)) {
            // Before Keras 2.2.3 a nested Sequential's config was a bare list, its name beside it.
            Json name = config.isObject() ? config.get("name") : layer.get("name");
            String ownName = name.string("model_" + index);
            Topology nested = Topology.read(layer, prefix + ownName + "/");
            return new LayerSpec(index, prefix + ownName, ownName, className, config, inbound, nested);
        }
        String ownName = config.get("name").string();
        return new LayerSpec(index, prefix + ownName, ownName, className, config, inbound, null);
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

    /** A number as a weight is one: finite as a float. */
    float real(String key, double otherwise) throws ModelFormatException {
        Json setting = config.get(key);
        float number = Numbers.asFloat(setting.number(otherwise));
        if (!Float.isFinite(number)) {
            throw setting.wrong("a number that a float can hold");
        }
        return number;
    }

    void requireChannelsLast() throws ModelFormatException {
        String found = config.get("data_format").string("channels_last");
        if (!found.equals("channels_last")) {
            throw unsupported("data_format", Json.quote(found), "\"channels_last\"");
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

    /**
     * The name of an activation; of one that is written as a layer, its class. Keras 3 may write {@code {class_name:
     * "function", config: "relu"}}.
     */
    String activation() throws ModelFormatException {
        LayerSpec layer = activationLayer();
        if (layer != null) {
            return layer.className;
        }
        Json setting = config.get("activation");
        if (!setting.exists()) {
            return Activations.LINEAR;
        }
        Json function = setting.isObject() ? setting.get("config") : setting;
        String activation = function.isString() ? function.string() : "";
        if (Activations.isKnown(activation)) {
            return activation;
        }
        Json found = function.isString() || !setting.isObject() ? function : setting.get("class_name");
        throw unsupported("activation", found.found(), Activations.SUPPORTED);
    }

    /**
     * The layer that the activation is written as, {@code {class_name: "LeakyReLU", config: {alpha: 0.1}}}, named as
     * its owner; nothing, if it is a name, or there is none.
     */
    @Nullable
    LayerSpec activationLayer() throws ModelFormatException {
        Json setting = config.get("activation");
        if (!setting.isObject() || !setting.get("config").isObject()) {
            return null;
        }
        String layerClass = setting.get("class_name").string();
        return Activations.LAYERS.contains(layerClass)
                ? new LayerSpec(index, name, ownName, layerClass, setting.get("config"), Json.NOTHING, null)
                : null;
    }

    /**
     * A setting that is the number of an axis, the batch counted as axis 0: for an input of rank {@code n} from 1 to
     * {@code n}, or from the end {@code -n} to -1. Keras 2 may write it as a list of one.
     *
     * @return the axis without the batch, from 0
     */
    int axis(String key, int rank) throws ModelFormatException {
        Json setting = config.get(key);
        Json number = setting.isList() && setting.size() == 1 ? setting.at(0) : setting;
        int axis = number.integer(-1);
        int counted = axis < 0 ? rank + axis : axis - 1;
        if (counted < 0 || counted >= rank) {
            throw setting.wrong("an axis of its input, from 1 to " + rank + " or -1");
        }
        return counted;
    }

    /** Requires that an axis is the last one. */
    void requireLastAxis(int rank) throws ModelFormatException {
        if (axis("axis", rank) != rank - 1) {
            throw unsupported("axis", String.valueOf(axis("axis", rank) + 1), "the last axis, -1");
        }
    }
}
