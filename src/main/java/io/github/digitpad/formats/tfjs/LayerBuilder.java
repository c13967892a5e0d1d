package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Adds a layer of Keras's as ours: as one; as several, where an activation is inside; as none, where values pass
 * through. What each {@link KerasClass} is given.
 */
final class LayerBuilder {

    /** What is done between two others. */
    interface Step {
        void take() throws ModelFormatException;
    }

    private final LayerSpec spec;
    private final String name;
    private final NetworkBuilder network;
    private final int[] inputs;
    private final Map<String, Tensor> weights;
    private int last;

    private LayerBuilder(
            LayerSpec spec, String name, NetworkBuilder network, int[] inputs, int last, Map<String, Tensor> weights) {
        this.spec = spec;
        this.name = name;
        this.network = network;
        this.inputs = inputs;
        this.weights = weights;
        this.last = last;
    }

    static boolean usesBias(LayerSpec spec) throws ModelFormatException {
        return spec.config().get("use_bias").flag(true);
    }

    /**
     * Adds what a layer becomes.
     *
     * @param name what to call it
     * @param inputs the nodes that it gets
     * @param weights all that {@link WeightNeeds} lists, by name
     * @return the node that gives its output
     * @throws IllegalArgumentException if our layer refuses its settings or inputs
     */
    static int build(LayerSpec spec, String name, NetworkBuilder network, int[] inputs, Map<String, Tensor> weights)
            throws ModelFormatException {
        KerasClass known = KerasClass.of(spec);
        if (inputs.length > 1 && !known.isMerge()) {
            throw new IllegalArgumentException("needs one input, gets " + inputs.length);
        }
        LayerBuilder builder = new LayerBuilder(spec, name, network, inputs, inputs[0], weights);
        known.build(builder);
        return builder.last;
    }

    LayerSpec spec() {
        return spec;
    }

    Json config() {
        return spec.config();
    }

    String name() {
        return name;
    }

    /** The shape of what is there so far. */
    Shape shape() {
        return network.shape(last);
    }

    int rank() {
        return shape().rank();
    }

    int channels() {
        return shape().extent(rank() - 1);
    }

    /** The node that was added last. */
    int last() {
        return last;
    }

    int[] inputs() {
        return inputs;
    }

    Shape shape(int node) {
        return network.shape(node);
    }

    /** Adds nothing: the values pass through. */
    void pass() {}

    /** Adds a layer behind what is there. */
    void add(Layer layer) {
        last = network.add(layer, last);
    }

    /** Adds a layer that gets these nodes. */
    int add(Layer layer, int... nodes) {
        last = network.add(layer, nodes);
        return last;
    }

    /** Adds what a layer inside this one becomes; gives the node of its output. */
    int add(LayerSpec inner, String innerName, int node) throws ModelFormatException {
        last = build(inner, innerName, network, new int[] {node}, weights);
        return last;
    }

    /** Another order of axes; nothing, where it is the same. */
    void transpose(String what, int... order) {
        boolean same = true;
        for (int axis = 0; axis < order.length; axis++) {
            same &= order[axis] == axis;
        }
        if (!same) {
            add(Rearrange.transpose(name + "/" + what, shape(), order));
        }
    }

    /** Takes a step with an axis as the last one, and puts it back where there still are as many. */
    void withLast(int axis, Step step) throws ModelFormatException {
        int rank = rank();
        int[] there = new int[rank];
        int[] back = new int[rank];
        for (int i = 0; i < rank; i++) {
            there[i] = i == rank - 1 ? axis : i < axis ? i : i + 1;
        }
        for (int i = 0; i < rank; i++) {
            back[there[i]] = i;
        }
        transpose("last", there);
        step.take();
        if (rank() == rank) {
            transpose("back", back);
        }
    }

    /** Takes a step that needs the channels last, wherever the layer has them. */
    void channelsLast(Step step) throws ModelFormatException {
        withLast(rank() > 1 && spec.isChannelsFirst() ? 0 : rank() - 1, step);
    }

    /** Adds what the setting {@code activation} says; what is called after it. */
    void addInnerActivation() throws ModelFormatException {
        addActivation(Activations.layerName(name, spec.activation()));
    }

    /** @param activationName what to call the layer that it becomes */
    void addActivation(String activationName) throws ModelFormatException {
        LayerSpec layer = spec.activationLayer();
        if (layer != null) {
            last = build(layer, activationName, network, new int[] {last}, weights);
            return;
        }
        List<UnaryLayer> known = Activations.layers(activationName, spec.activation(), spec.version(), channels());
        for (UnaryLayer activation : known == null ? List.<UnaryLayer>of() : known) {
            add(activation);
        }
    }

    Tensor bias(int outputs) throws ModelFormatException {
        return usesBias(spec) ? weight("bias") : zeros(outputs);
    }

    static Tensor zeros(int count) {
        return Tensor.of(Shape.of(count), new float[count]);
    }

    static Tensor filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return Tensor.of(Shape.of(count), values);
    }

    Tensor weight(String kind) throws ModelFormatException {
        Tensor weight = weights.get(WeightNeed.name(spec, kind));
        if (weight == null) {
            throw spec.error("has no weight " + kind);
        }
        return weight;
    }

    Map<String, Tensor> weights() {
        return weights;
    }

    /**
     * The shape of these extents, of which one may be -1: as many as the values need.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Shape shapeOf(int[] extents, int values) {
        int open = -1;
        long rest = values;
        for (int i = 0; i < extents.length; i++) {
            if (extents[i] == -1 && open < 0) {
                open = i;
            } else if (extents[i] < 1 || rest % extents[i] != 0) {
                open = extents.length;
            } else {
                rest /= extents[i];
            }
        }
        if (extents.length == 0 || open == extents.length || (open < 0 && rest != 1)) {
            throw new IllegalArgumentException("cannot make " + Arrays.toString(extents) + " of " + values + " values");
        }
        int[] known = extents.clone();
        if (open >= 0) {
            known[open] = (int) rest;
        }
        return Shape.of(known);
    }
}
