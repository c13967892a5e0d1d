package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that a functional model calls where others have a layer, {@code x / 255} or {@code tf.nn.relu(x)}, as the
 * layer that does the same. Keras 3 writes it as an operation, Keras 2 as a {@code TFOpLambda}, the first of TensorFlow
 * 2 as a {@code TensorFlowOpLayer} that holds a graph's node.
 */
final class Operation {

    private static final String KERAS_2 = "TFOpLambda";
    private static final String NODE = "TensorFlowOpLayer";

    private final Json layer;
    private final String called;

    /** Without the modules and what is no letter: {@code reducemean}. */
    private final String function;

    /** What it is given: numbers, or {@code [name, node, tensor]} of what another layer gives. */
    private final List<Object> arguments = new ArrayList<>();

    private final List<Json> settings = new ArrayList<>();

    private Operation(Json layer, String function) {
        this.layer = layer;
        this.called = function;
        StringBuilder plain = new StringBuilder();
        for (int i = function.lastIndexOf('.') + 1; i < function.length(); i++) {
            char c = function.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c - 'A' + 'a'));
            } else if (c != '_') {
                plain.append(c);
            }
        }
        this.function = plain.toString();
    }

    /** The layer itself, if it is no such call. */
    static Json asLayer(Json layer) throws ModelFormatException {
        String className = layer.get("class_name").string("");
        if (className.equals(NODE)) {
            return ofNode(layer).asLayer();
        }
        if (className.equals(KERAS_2)) {
            return ofKeras2(layer).asLayer();
        }
        return isOfKeras3(layer, className) ? ofKeras3(layer, className).asLayer() : layer;
    }

    /**
     * By what no layer has, as {@code .h5} files leave out the module: another name, numbers to add or to multiply by,
     * the new shape.
     */
    private static boolean isOfKeras3(Json layer, String className) throws ModelFormatException {
        Json calls = layer.get("inbound_nodes");
        Json config = layer.get("config");
        if (!calls.isList() || !calls.at(0).isObject() || !config.isObject()) {
            return false;
        }
        if (!KerasClass.isOne(className) || config.get("newshape").exists()) {
            return !config.get("trainable").exists() && !config.get("layers").exists();
        }
        return isArithmetic(className) && hasNumber(calls.at(0).get("args"));
    }

    private static boolean isArithmetic(String className) {
        return className.equals("Add") || className.equals("Subtract") || className.equals("Multiply");
    }

    private static boolean hasNumber(Json arguments) throws ModelFormatException {
        for (int i = 0; i < arguments.size(); i++) {
            Json argument = arguments.at(i);
            boolean tensors = argument.isList() && argument.at(0).isObject();
            boolean tensor = argument.isObject()
                    && argument.get("config").get("keras_history").exists();
            if (!tensors && !tensor) {
                return true;
            }
        }
        return false;
    }

    private static Operation ofNode(Json layer) throws ModelFormatException {
        Json node = layer.get("config").get("node_def");
        Json constants = layer.get("config").get("constants");
        Json tensors = layer.get("inbound_nodes").at(0);
        Operation operation = new Operation(layer, node.get("op").string());
        int taken = 0;
        int count = tensors.size() + constants.keys().size();
        for (int i = 0; i < count; i++) {
            Json constant = constants.get(String.valueOf(i));
            operation.take(constant.exists() ? constant : tensors.at(taken));
            taken += constant.exists() ? 0 : 1;
        }
        return operation;
    }

    private static Operation ofKeras2(Json layer) throws ModelFormatException {
        Operation operation =
                new Operation(layer, layer.get("config").get("function").string());
        Json call = layer.get("inbound_nodes").at(0);
        Json first = call.at(0).isString() ? call : call.at(0);
        if (first.at(0).string().equals("_CONSTANT_VALUE")) {
            operation.take(first.at(2));
        } else {
            for (int i = 0; i < (first == call ? 1 : call.size()); i++) {
                operation.take(first == call ? call : call.at(i));
            }
        }
        Json named = first.at(3);
        if (named.isObject()) {
            operation.settings.add(named);
            if (named.get("y").exists()) {
                operation.take(named.get("y"));
            }
        }
        return operation;
    }

    private static Operation ofKeras3(Json layer, String className) throws ModelFormatException {
        Operation operation = new Operation(layer, className);
        Json call = layer.get("inbound_nodes").at(0);
        Json given = call.get("args");
        for (int i = 0; i < given.size(); i++) {
            operation.take(given.at(i));
        }
        operation.settings.add(layer.get("config"));
        operation.settings.add(call.get("kwargs"));
        return operation;
    }

    /** Takes an argument: a number, an array of them, what a layer gives, or a list of what layers give. */
    private void take(Json argument) throws ModelFormatException {
        if (argument.isObject()) {
            Json tensor = argument.get("config").get("keras_history");
            Json value = tensor.exists() ? tensor : argument.get("config").get("value");
            if (value.value() != null) {
                arguments.add(value.value());
            }
        } else if (argument.isList() && argument.at(0).isObject()) {
            for (int i = 0; i < argument.size(); i++) {
                take(argument.at(i));
            }
        } else if (argument.value() != null) {
            arguments.add(argument.value());
        }
    }

    private static boolean isTensor(Object argument) {
        return argument instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String;
    }

    /**
     * A setting by one of its names, or else the last argument that is not of the network; nothing, if there is none.
     */
    private Json setting(String... keys) throws ModelFormatException {
        for (Json each : settings) {
            for (String key : keys) {
                if (each.isObject() && each.get(key).exists()) {
                    return each.get(key);
                }
            }
        }
        Object last = arguments.get(arguments.size() - 1);
        return Json.of(layer.source(), isTensor(last) ? null : last);
    }

    private Json asLayer() throws ModelFormatException {
        if (arguments.isEmpty()) {
            return layer;
        }
        return switch (function) {
            case "add", "addv2" -> arithmetic("Add", 1, 1);
            case "subtract", "sub" -> arithmetic("Subtract", 1, -1);
            case "multiply", "mul" -> arithmetic("Multiply", 0, 1);
            case "truediv", "realdiv", "divide", "truedivide", "div" -> arithmetic("Divide", 0, -1);
            case "negative", "neg" -> made("Rescaling", "scale", -1.0);
            case "maximum" -> made("Maximum");
            case "minimum" -> made("Minimum");
            case "concat", "concatv2", "concatenate" ->
                made("Concatenate", "axis", setting("axis").value());
            case "reshape" -> made("Reshape", "target_shape", rest(setting("shape", "newshape")));
            case "expanddims" -> made("Reshape", "expand", setting("axis").value());
            case "squeeze" -> made("Reshape", "squeeze", setting("axis").value());
            case "transpose" -> made("Permute", "dims", rest(setting("perm", "axes")));
            case "reducemean", "mean" -> global("GlobalAveragePooling2D");
            case "reducemax", "max", "amax" -> global("GlobalMaxPooling2D");
            case "cast", "identity", "stopgradient", "converttotensor" -> made("Identity");
            case "softmax" -> made("Softmax", "axis", axis(setting("axis")));
            case "leakyrelu" -> leakyRelu();
            case "gelu" -> {
                Json rough = setting("approximate");
                yield made("Activation", "activation", rough.flag(false) ? "gelu_new" : function);
            }
            case "resize" -> resize();
            default -> Activations.isKnown(function) ? made("Activation", "activation", function) : unknown();
        };
    }

    /** What has the function's name for its class, so that it is refused by that. */
    private Json unknown() throws ModelFormatException {
        return made(called);
    }

    /** Of two things that the network computes the layer; of one and a number {@code scale * x + offset}. */
    private Json arithmetic(String className, int sum, int sign) throws ModelFormatException {
        if (arguments.size() != 2) {
            return unknown();
        }
        boolean first = isTensor(arguments.get(0));
        if (first && isTensor(arguments.get(1))) {
            return className.equals("Divide") ? unknown() : made(className);
        }
        Object number = arguments.get(first ? 1 : 0);
        if (sum == 1) {
            double scale = first ? 1 : sign;
            return made("Rescaling", "scale", scale, "offset", mapped(number, first ? sign : 1, false));
        }
        return sign < 0 && !first ? unknown() : made("Rescaling", "scale", mapped(number, 1, sign < 0));
    }

    private static @Nullable Object mapped(@Nullable Object number, int sign, boolean inverse) {
        if (number instanceof Double value) {
            return inverse ? 1 / value : sign * value;
        }
        if (!(number instanceof List<?> list)) {
            return number;
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (Object each : list) {
            all.add(mapped(each, sign, inverse));
        }
        return all;
    }

    /** Of all rows and columns of a picture. */
    private Json global(String className) throws ModelFormatException {
        Json axes = setting("axis");
        if (!axes.isList()
                || axes.size() != 2
                || axes.at(0).integer() != 1
                || axes.at(1).integer() != 2) {
            return unknown();
        }
        boolean keeps = layer.get("config").get("node_def").exists()
                ? layer.get("config")
                        .get("node_def")
                        .get("attr")
                        .get("keep_dims")
                        .get("b")
                        .flag(false)
                : setting("keepdims").value() instanceof Boolean kept && kept;
        return made(className, "keepdims", keeps);
    }

    private Json leakyRelu() throws ModelFormatException {
        Json slope = setting("alpha", "negative_slope");
        return made("LeakyReLU", "negative_slope", slope.exists() ? slope.number() : 0.2);
    }

    private Json resize() throws ModelFormatException {
        Json size = setting("size");
        Json method = setting("interpolation", "method");
        boolean other = setting("antialias").value() instanceof Boolean smooth && smooth;
        return other || !size.isList() || size.size() != 2
                ? unknown()
                : made(
                        "Resizing",
                        "height",
                        size.at(0).value(),
                        "width",
                        size.at(1).value(),
                        "interpolation",
                        method.isString() ? method.string() : "bilinear");
    }

    private static double axis(Json axis) throws ModelFormatException {
        return axis.exists() ? axis.integer() : -1;
    }

    /** Extents without that of the batch. */
    private List<@Nullable Object> rest(Json extents) throws ModelFormatException {
        List<@Nullable Object> rest = new ArrayList<>();
        for (int i = 1; i < extents.size(); i++) {
            rest.add(extents.at(i).value());
        }
        return rest;
    }

    /** @param config keys, and after each its value */
    private Json made(String className, @Nullable Object... config) throws ModelFormatException {
        Map<String, @Nullable Object> all = JsonWriter.object(config);
        Json name = layer.get("name");
        all.put(
                "name",
                name.isString()
                        ? name.string()
                        : layer.get("config").get("name").string());
        List<Object> tensors = new ArrayList<>();
        for (Object argument : arguments) {
            if (isTensor(argument)) {
                tensors.add(argument);
            }
        }
        return Json.of(
                layer.source(),
                JsonWriter.object("class_name", className, "config", all, "inbound_nodes", List.of(tensors)));
    }
}
