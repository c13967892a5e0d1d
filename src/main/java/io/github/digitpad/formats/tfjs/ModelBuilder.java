package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ClassCount;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Tensor;
import java.util.HashMap;
import java.util.Map;

/** A Keras model as a network. */
final class ModelBuilder {

    private final NetworkBuilder network;
    private final Map<String, Tensor> weights;
    private int calls;
    private String chosen = "";

    /**
     * @param network without a layer yet
     * @param weights all that {@link WeightNeeds} lists, by name
     */
    ModelBuilder(NetworkBuilder network, Map<String, Tensor> weights) {
        this.network = network;
        this.weights = weights;
    }

    /**
     * The network that a model describes; of several outputs the one that has as many values as there are usually
     * classes.
     */
    Network build(Topology topology) throws ModelFormatException {
        int output = add(topology, Node.INPUT);
        if (output == Node.INPUT) {
            throw new ModelFormatException(topology.config().source() + ": has no layer that computes anything.");
        }
        return network.build(topology.name(), output);
    }

    /** The layer whose output was taken. */
    String chosen() {
        return chosen;
    }

    /** Adds a model's layers; gives the node that computes its output. */
    private int add(Topology topology, int input) throws ModelFormatException {
        Map<LayerCall.Key, Integer> outputs = new HashMap<>();
        for (LayerCall call : topology.calls()) {
            int[] inputs = new int[Math.max(1, call.inputs().size())];
            inputs[0] = input;
            for (int i = 0; i < call.inputs().size(); i++) {
                // By its type: compiled to JavaScript, a key from a list could be anything in any list.
                LayerCall.Key key = call.inputs().get(i);
                inputs[i] = outputs.getOrDefault(key, Node.INPUT);
            }
            LayerSpec spec = call.layer();
            calls++;
            if (calls > NetworkBuilder.MAX_LAYERS) {
                throw spec.error("is one layer more than the " + NetworkBuilder.MAX_LAYERS + " that DigitPad computes");
            }
            try {
                outputs.put(call.key(), add(call, inputs));
            } catch (IllegalArgumentException e) {
                throw spec.error(String.valueOf(e.getMessage()));
            }
        }
        int best = Node.INPUT;
        int most = -1;
        for (LayerCall.Key output : topology.outputs()) {
            int node = outputs.getOrDefault(output, Node.INPUT);
            int worth = ClassCount.worth(network.shape(node).size());
            if (worth > most) {
                most = worth;
                best = node;
                chosen = output.layer();
            }
        }
        return best;
    }

    private int add(LayerCall call, int[] inputs) throws ModelFormatException {
        LayerSpec spec = call.layer();
        String name = call.number() == 0 ? spec.name() : spec.name() + "/use_" + (call.number() + 1);
        if (spec.nested() == null) {
            return LayerBuilder.build(spec, name, network, inputs, weights);
        }
        if (inputs.length > 1) {
            throw new IllegalArgumentException("needs one input, gets " + inputs.length);
        }
        if (spec.nested().outputs().size() > 1) {
            throw new IllegalArgumentException("has several outputs; needs one of a model inside another");
        }
        return add(spec.nested(), inputs[0]);
    }
}
