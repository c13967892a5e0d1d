package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A layer of Keras's as ours: as one; as several, where an activation is inside; as none, where values pass through.
 * What each {@link KerasClass} calls.
 */
final class LayerBuilder {

    private final LayerSpec spec;
    private final String name;
    private final Shape input;
    private final Map<String, Tensor> weights;
    private final List<Layer> layers = new ArrayList<>();

    private LayerBuilder(LayerSpec spec, String name, Shape input, Map<String, Tensor> weights) {
        this.spec = spec;
        this.name = name;
        this.input = input;
        this.weights = weights;
    }

    static boolean usesBias(LayerSpec spec) throws ModelFormatException {
        return spec.config().get("use_bias").flag(true);
    }

    /**
     * What a layer becomes: layers one after the other, of which the first gets all that the layer gets.
     *
     * @param name what to call it
     * @param input the shape that it gets, the first if there are several
     * @param weights all that {@link WeightNeeds} lists, by name
     * @throws IllegalArgumentException if our layer refuses its settings
     */
    static List<Layer> build(LayerSpec spec, String name, Shape input, Map<String, Tensor> weights)
            throws ModelFormatException {
        LayerBuilder builder = new LayerBuilder(spec, name, input, weights);
        KerasClass.of(spec).build(builder);
        return builder.layers;
    }

    /** Adds nothing: the values pass through. */
    void pass() {}

    /** Adds a layer that has no settings. */
    void add(Function<String, Layer> layer) {
        layers.add(layer.apply(name));
    }

    void addFlatten() throws ModelFormatException {
        spec.requireChannelsLast();
        layers.add(new Flatten(name));
    }

    void addReshape() throws ModelFormatException {
        layers.add(new Reshape(name, targetShape()));
    }

    void addDense() throws ModelFormatException {
        Tensor kernel = weight("kernel");
        layers.add(new Dense(name, kernel, bias(kernel.shape().extent(1))));
        addActivation(Activations.layerName(name, spec.activation()));
    }

    void addAffine(AffineReader.Reading reading) throws ModelFormatException {
        layers.add(reading.read(new AffineReader(spec, name, input, weights)));
    }

    void addActivation() throws ModelFormatException {
        addActivation(name);
    }

    void addPRelu() throws ModelFormatException {
        layers.add(new PRelu(name, weight("alpha")));
    }

    void addElu() throws ModelFormatException {
        layers.add(new Elu(name, spec.real("alpha", 1)));
    }

    void addSoftmax() throws ModelFormatException {
        spec.requireLastAxis(input.rank());
        layers.add(new Softmax(name));
    }

    void addConcatenate() throws ModelFormatException {
        layers.add(new Concatenate(name, spec.axis("axis", input.rank())));
    }

    void addConvolution() throws ModelFormatException {
        spec.requireChannelsLast();
        int groups = spec.config().get("groups").exists() ? spec.count("groups") : 1;
        Tensor kernel = weight("kernel");
        layers.add(new Conv2d(name, kernel, bias(kernel.shape().extent(3)), window(kernel), groups));
        addActivation(Activations.layerName(name, spec.activation()));
    }

    void addDepthwise() throws ModelFormatException {
        Tensor kernel = weight("depthwise_kernel");
        addDepthwise(
                name, kernel, bias(kernel.shape().extent(2) * kernel.shape().extent(3)));
        addActivation(Activations.layerName(name, spec.activation()));
    }

    private void addDepthwise(String depthwiseName, Tensor kernel, Tensor bias) throws ModelFormatException {
        spec.requireChannelsLast();
        layers.add(new DepthwiseConv2d(depthwiseName, kernel, bias, window(kernel)));
    }

    private Window window(Tensor kernel) throws ModelFormatException {
        int[] strides = spec.pair("strides", 1, 1);
        int[] dilation = spec.pair("dilation_rate", 1, 1);
        return Window.of(kernel, strides[0], strides[1], spec.padding(), dilation[0], dilation[1]);
    }

    void addSeparable() throws ModelFormatException {
        Tensor depthwise = weight("depthwise_kernel");
        Tensor pointwise = weight("pointwise_kernel");
        addDepthwise(
                name + "/depthwise",
                depthwise,
                zeros(depthwise.shape().extent(2) * depthwise.shape().extent(3)));
        layers.add(new Conv2d(name, pointwise, bias(pointwise.shape().extent(3)), 1, 1, Padding.VALID));
        addActivation(Activations.layerName(name, spec.activation()));
    }

    void addPool(BiFunction<String, Window, Layer> layer) throws ModelFormatException {
        spec.requireChannelsLast();
        int[] pool = spec.pair("pool_size", 2, 2);
        int[] strides = spec.pair("strides", pool);
        Window window = new Window(pool[0], pool[1], strides[0], strides[1], spec.padding());
        layers.add(layer.apply(name, window));
    }

    void addGlobalPool(Function<String, UnaryLayer> layer) throws ModelFormatException {
        spec.requireChannelsLast();
        UnaryLayer pool = layer.apply(name);
        layers.add(pool);
        if (spec.config().get("keepdims").flag(false)) {
            int channels = pool.outputShape(input).size();
            layers.add(new Reshape(name + "/keepdims", Shape.of(1, 1, channels)));
        }
    }

    /**
     * One number for all sides; {@code [rows, columns]} for both sides each; or {@code [[top, bottom], [left, right]]}.
     */
    void addPadding() throws ModelFormatException {
        spec.requireChannelsLast();
        Json setting = spec.config().get("padding");
        int[] sides = {1, 1, 1, 1};
        if (setting.exists() && !setting.isList()) {
            Arrays.fill(sides, setting.integer());
        }
        for (int axis = 0; axis < 2 && setting.isList(); axis++) {
            Json ofAxis = setting.at(axis);
            if (setting.size() != 2 || (ofAxis.isList() && ofAxis.size() != 2)) {
                throw setting.wrong("a number, two, or two pairs");
            }
            sides[2 * axis] = (ofAxis.isList() ? ofAxis.at(0) : ofAxis).integer();
            sides[2 * axis + 1] = (ofAxis.isList() ? ofAxis.at(1) : ofAxis).integer();
        }
        layers.add(new ZeroPadding2d(name, sides[0], sides[1], sides[2], sides[3]));
    }

    void addUpSampling() throws ModelFormatException {
        spec.requireChannelsLast();
        String interpolation = spec.config().get("interpolation").string("nearest");
        if (!interpolation.equals("nearest")) {
            throw spec.unsupported("interpolation", Json.quote(interpolation), "\"nearest\"");
        }
        int[] size = spec.pair("size", 2, 2);
        layers.add(new UpSampling2d(name, size[0], size[1]));
    }

    private Shape targetShape() throws ModelFormatException {
        Json target = spec.config().get("target_shape");
        int[] extents = new int[target.size()];
        for (int i = 0; i < extents.length; i++) {
            // TensorFlow.js saves -1 as null.
            extents[i] = target.at(i).integer(-1);
        }
        return shapeOf(extents, input.size());
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

    void addRelu() throws ModelFormatException {
        boolean ends = spec.config().get("max_value").exists();
        layers.add(new Relu(
                name,
                spec.real("negative_slope", 0),
                ends ? spec.real("max_value", 0) : Float.POSITIVE_INFINITY,
                spec.real("threshold", 0)));
    }

    void addLeakyRelu() throws ModelFormatException {
        String key = spec.config().get("negative_slope").exists() ? "negative_slope" : "alpha";
        layers.add(new Relu(name, spec.real(key, 0.3), Float.POSITIVE_INFINITY, 0));
    }

    void addThresholdedRelu() throws ModelFormatException {
        float theta = spec.real("theta", 1);
        // Keras takes values above theta, ours those from the threshold on; for 0 it is the same.
        layers.add(new Relu(name, 0, Float.POSITIVE_INFINITY, theta == 0 ? 0 : Math.nextUp(theta)));
    }

    private void addActivation(String activationName) throws ModelFormatException {
        LayerSpec layer = spec.activationLayer();
        if (layer != null) {
            layers.addAll(build(layer, activationName, input, weights));
            return;
        }
        List<UnaryLayer> known = Activations.layers(activationName, spec.activation(), 2, input.extent(input.rank() - 1));
        layers.addAll(known == null ? List.of() : known);
    }

    private Tensor bias(int outputs) throws ModelFormatException {
        return usesBias(spec) ? weight("bias") : zeros(outputs);
    }

    private static Tensor zeros(int count) {
        return Tensor.of(Shape.of(count), new float[count]);
    }

    private Tensor weight(String kind) throws ModelFormatException {
        Tensor weight = weights.get(WeightNeed.name(spec, kind));
        if (weight == null) {
            throw spec.error("has no weight " + kind);
        }
        return weight;
    }
}
