package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.formats.Texts;
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
 * @param version Keras's first number, by which some functions differ
 */
record LayerSpec(
        int index,
        String name,
        String ownName,
        String className,
        Json config,
        Json inbound,
        @Nullable Topology nested,
        int version) {

    private static final String LAMBDA =
            "What it computes is Python, which is never run: put Keras's layers in its place,"
                    + " such as Rescaling(1 / 255), and save the model again. ";

    /**
     * Reads a layer, and a nested model whole.
     *
     * @param layer an element of the list of layers
     * @param prefix what to put before its name
     * @param version Keras's first number
     */
    static LayerSpec of(int index, Json layer, String prefix, int version) throws ModelFormatException {
        Json config = layer.get("config");
        String className = layer.get("class_name").string();
        Json inbound = layer.get("inbound_nodes");
        if (Topology.isModel(className)) {
            // Before Keras 2.2.3 a nested Sequential's config was a bare list, its name beside it.
            Json name = config.isObject() ? config.get("name") : layer.get("name");
            String ownName = name.string("model_" + index);
            Topology nested = Topology.read(layer, prefix + ownName + "/", version);
            return new LayerSpec(index, prefix + ownName, ownName, className, config, inbound, nested, version);
        }
        String ownName = config.get("name").string();
        return new LayerSpec(index, prefix + ownName, ownName, className, config, inbound, null, version);
    }

    /** {@code model.json: layer 3 "mask"}. */
    private String place() {
        return config.source() + ": layer " + index + " " + Json.quote(name);
    }

    ModelFormatException unsupportedClass(String supported) {
        return new ModelFormatException(place() + " has class " + Json.quote(className)
                + ", which is not supported. "
                + (className.equals("Lambda") ? LAMBDA : "") + "Supported: " + supported + ".");
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

    /** Whether the channels come before height and width. */
    boolean isChannelsFirst() throws ModelFormatException {
        String found = config.get("data_format").string("channels_last");
        if (!found.equals("channels_last") && !found.equals("channels_first")) {
            throw unsupported("data_format", Json.quote(found), "\"channels_last\", \"channels_first\"");
        }
        return found.equals("channels_first");
    }

    /** A setting for one axis: a number, or a list of one. */
    int single(String key, int otherwise) throws ModelFormatException {
        Json setting = config.get(key);
        Json number = setting.isList() && setting.size() == 1 ? setting.at(0) : setting;
        return number.exists() ? positive(number) : otherwise;
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
        if (!Texts.has(Activations.LAYERS, layerClass)) {
            return null;
        }
        Json inner = setting.get("config");
        // One with weights is told apart from its owner by its own name.
        String innerName =
                layerClass.equals("PReLU") ? name + "/" + inner.get("name").string("alpha") : name;
        return new LayerSpec(index, innerName, ownName, layerClass, inner, Json.NOTHING, null, version);
    }

    /**
     * A layer that this one is put around.
     *
     * @param layer with {@code class_name} and {@code config}
     * @param place what to call it, behind this one's name
     */
    LayerSpec inner(Json layer, String place) throws ModelFormatException {
        String innerClass = layer.get("class_name").string();
        Json settings = layer.get("config");
        return new LayerSpec(index, name + "/" + place, ownName, innerClass, settings, Json.NOTHING, null, version);
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
}
