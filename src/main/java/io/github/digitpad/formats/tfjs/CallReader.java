package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the layers of a functional model are connected. Keras 2 writes a layer's {@code inbound_nodes} as
 * {@code [[["name", 0, 0, {}], …]]}, one list for each use of the layer; with one input {@code [["name", 0, 0, {}]]}
 * happens too. Keras 3 writes {@code [{args: [{class_name: "__keras_tensor__", config: {keras_history: ["name", 0,
 * 0]}}]}]}, with a list of them where there are several.
 */
final class CallReader {

    private final Map<String, LayerSpec> layers;
    private final Map<LayerCall.Key, LayerCall> calls = new LinkedHashMap<>();

    CallReader(Map<String, LayerSpec> layers) {
        this.layers = layers;
    }

    /** The calls, each after those whose output it gets. */
    List<LayerCall> read(Json modelConfig) throws ModelFormatException {
        int inputs = 0;
        for (LayerSpec spec : layers.values()) {
            if (spec.className().equals("InputLayer")) {
                inputs++;
                add(new LayerCall(spec, 0, List.of()));
                continue;
            }
            Json nodes = spec.inbound();
            if (!nodes.exists() || nodes.size() == 0) {
                throw spec.error("has no input");
            }
            for (int i = 0; i < nodes.size(); i++) {
                List<LayerCall.Key> keys = inputs(spec, nodes.at(i));
                if (keys.isEmpty()) {
                    throw spec.error("has no input");
                }
                add(new LayerCall(spec, i, keys));
            }
        }
        if (inputs != 1) {
            throw new ModelFormatException(
                    modelConfig.source() + ": the model has " + inputs + " layers of class InputLayer, needs one.");
        }
        return inOrder();
    }

    private void add(LayerCall call) {
        calls.put(call.key(), call);
    }

    /**
     * Those of {@code [["name", 0, 0], …]}; Keras 3 writes a single one as {@code ["name", 0, 0]}, and those with names
     * of their own as an object.
     */
    static List<LayerCall.Key> keys(Json tensors) throws ModelFormatException {
        List<LayerCall.Key> keys = new ArrayList<>();
        if (tensors.isObject()) {
            for (String name : tensors.keys()) {
                keys.add(key(tensors.get(name)));
            }
        } else if (tensors.at(0).isString()) {
            keys.add(key(tensors));
        } else {
            for (int i = 0; i < tensors.size(); i++) {
                keys.add(key(tensors.at(i)));
            }
        }
        if (keys.isEmpty()) {
            throw tensors.wrong("an output");
        }
        return keys;
    }

    /** What {@code ["name", node, tensor]} names. */
    static LayerCall.Key key(Json tensor) throws ModelFormatException {
        return new LayerCall.Key(tensor.at(0).string(), tensor.at(1).integer(0));
    }

    private static List<LayerCall.Key> inputs(LayerSpec spec, Json node) throws ModelFormatException {
        List<LayerCall.Key> keys = new ArrayList<>();
        if (node.isObject()) {
            addKerasTensors(spec, node.get("args"), keys);
        } else if (node.at(0).isString()) {
            keys.add(key(node));
        } else {
            for (int i = 0; i < node.size(); i++) {
                keys.add(key(node.at(i)));
            }
        }
        return keys;
    }

    private static void addKerasTensors(LayerSpec spec, Json argument, List<LayerCall.Key> keys)
            throws ModelFormatException {
        if (argument.isList()) {
            for (int i = 0; i < argument.size(); i++) {
                addKerasTensors(spec, argument.at(i), keys);
            }
        } else if (argument.isObject()) {
            keys.add(key(argument.get("config").get("keras_history")));
        } else {
            throw spec.error("is called with " + argument.found() + "; supported: what other layers give");
        }
    }

    /** Takes a call as soon as all that it needs is there. */
    private List<LayerCall> inOrder() throws ModelFormatException {
        Map<LayerCall.Key, List<LayerCall>> users = new HashMap<>();
        Map<LayerCall.Key, Integer> missing = new HashMap<>();
        ArrayDeque<LayerCall> ready = new ArrayDeque<>();
        for (LayerCall listed : List.copyOf(calls.values())) {
            LayerCall call = resolved(listed);
            calls.put(call.key(), call);
            missing.put(call.key(), call.inputs().size());
            for (LayerCall.Key input : call.inputs()) {
                users.computeIfAbsent(input, key -> new ArrayList<>()).add(call);
            }
            if (call.inputs().isEmpty()) {
                ready.add(call);
            }
        }
        List<LayerCall> ordered = new ArrayList<>();
        for (LayerCall call = ready.poll(); call != null; call = ready.poll()) {
            ordered.add(call);
            for (LayerCall user : users.getOrDefault(call.key(), List.of())) {
                int left = missing.getOrDefault(user.key(), 0) - 1;
                missing.put(user.key(), left);
                if (left == 0) {
                    ready.add(user);
                }
            }
        }
        if (ordered.size() < calls.size()) {
            throw cycle(ordered);
        }
        return ordered;
    }

    /** The call with inputs that are there: a file may count the uses of a layer in other models too. */
    private LayerCall resolved(LayerCall call) throws ModelFormatException {
        List<LayerCall.Key> inputs = new ArrayList<>();
        for (LayerCall.Key key : call.inputs()) {
            LayerCall.Key first = new LayerCall.Key(key.layer(), 0);
            boolean usedOnce = !calls.containsKey(new LayerCall.Key(key.layer(), 1));
            if (calls.containsKey(key)) {
                inputs.add(key);
            } else if (calls.containsKey(first) && usedOnce) {
                inputs.add(first);
            } else {
                throw call.layer()
                        .error("gets its input from the layer " + Json.quote(key.layer()) + ", use " + key.number()
                                + ", which is missing");
            }
        }
        return new LayerCall(call.layer(), call.number(), inputs);
    }

    /** The error that names a layer of a cycle: going back from any that is left comes to one in the end. */
    private ModelFormatException cycle(List<LayerCall> ordered) {
        Set<LayerCall.Key> done = new HashSet<>();
        for (LayerCall call : ordered) {
            done.add(call.key());
        }
        LayerCall at = first(calls.values(), done);
        Set<LayerCall.Key> seen = new HashSet<>();
        while (at != null && seen.add(at.key())) {
            LayerCall.Key back = null;
            for (LayerCall.Key input : at.inputs()) {
                back = done.contains(input) ? back : input;
            }
            at = calls.get(back);
        }
        return at == null
                ? new ModelFormatException("the layers form a cycle")
                : at.layer().error("gets its input, by way of other layers, from itself; needs a graph without cycles");
    }

    private static @Nullable LayerCall first(Iterable<LayerCall> calls, Set<LayerCall.Key> done) {
        for (LayerCall call : calls) {
            if (!done.contains(call.key())) {
                return call;
            }
        }
        return null;
    }
}
