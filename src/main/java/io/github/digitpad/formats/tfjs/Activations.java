package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activations that a Keras layer's config can name, and what the layers that each becomes are called. */
final class Activations {

    static final String LINEAR = "linear";
    static final String RELU = "relu";
    static final String SIGMOID = "sigmoid";
    static final String SOFTMAX = "softmax";
    static final String TANH = "tanh";

    /** As a message lists them. */
    static final String SUPPORTED =
            "\"linear\", \"relu\", \"relu6\", \"leaky_relu\", \"elu\", \"selu\", \"celu\", \"gelu\", \"silu\", \"swish\","
                    + " \"mish\", \"sigmoid\", \"tanh\", \"softmax\", \"log_softmax\", \"log_sigmoid\", \"softplus\","
                    + " \"softsign\", \"hard_sigmoid\", \"sparse_sigmoid\", \"hard_silu\", \"hard_tanh\", \"exponential\", \"squareplus\","
                    + " \"tanh_shrink\", \"soft_shrink\", \"hard_shrink\"; and the layers"
                    + " ReLU, LeakyReLU, PReLU, ELU, ThresholdedReLU, Softmax, Activation";

    /** The layers that Keras takes for an activation too. */
    static final List<String> LAYERS =
            List.of("ReLU", "LeakyReLU", "PReLU", "ELU", "ThresholdedReLU", "Softmax", "Activation");

    /** Those that TensorFlow.js has as well, inside of other layers. */
    private static final List<String> WRITTEN = List.of(RELU, SOFTMAX, SIGMOID, TANH, "elu");

    /** What leaky ReLU multiplies by where nothing else is said, as {@code tf.nn.leaky_relu} does. */
    private static final float LEAK = 0.2f;

    /** @see "Klambauer et al. 2017, Self-Normalizing Neural Networks" */
    private static final float SELU_ALPHA = 1.6732632f;

    private static final float SELU_SCALE = 1.050701f;

    /** From this version of Keras on hard sigmoid is {@code relu6(x + 3) / 6}; before it was {@code 0.2 x + 0.5}. */
    private static final int OTHER_HARD_SIGMOID = 3;

    private Activations() {}

    /** The name of the layer that an activation inside a layer becomes: {@code conv2d/relu}. */
    static String layerName(String owner, String activation) {
        return owner + "/" + activation;
    }

    /** Whether there is one of this name. */
    static boolean isKnown(String activation) {
        return layers("", activation, 2, 1) != null;
    }

    /**
     * The layers that an activation becomes, one after the other; none for {@code linear}.
     *
     * @param version Keras's, of which some functions depend
     * @param channels how many values the last axis has
     * @return nothing, if it is not supported
     */
    static @Nullable List<UnaryLayer> layers(String name, String activation, int version, int channels) {
        String in = name + "/in";
        return switch (plain(activation)) {
            case LINEAR -> List.of();
            case RELU -> List.of(new Relu(name));
            case "relu6" -> List.of(relu6(name));
            case "leakyrelu" -> List.of(new Relu(name, LEAK, Float.POSITIVE_INFINITY, 0));
            case "elu", "celu" -> List.of(new Elu(name, 1));
            case "selu" -> List.of(new Elu(in, SELU_ALPHA), affine(name, SELU_SCALE, 0, channels));
            case SIGMOID -> List.of(new Sigmoid(name));
            case TANH -> List.of(new Tanh(name));
            case SOFTMAX -> List.of(new Softmax(name));
            case "logsoftmax" -> List.of(new LogSoftmax(name));
            case "logsigmoid" ->
                List.of(
                        affine(in, -1, 0, channels),
                        new Elementwise(name + "/softplus", Function.SOFTPLUS),
                        affine(name, -1, 0, channels));
            case "hardsigmoid" ->
                List.of(
                        affine(in, version < OTHER_HARD_SIGMOID ? 0.2f : 1 / 6f, 0.5f, channels),
                        new Relu(name, 0, 1, 0));
            case "sparsesigmoid" -> List.of(affine(in, 0.5f, 0.5f, channels), new Relu(name, 0, 1, 0));
            case "hardtanh" ->
                List.of(affine(in, 1, 1, channels), new Relu(name + "/relu", 0, 2, 0), affine(name, 1, -1, channels));
            default -> {
                Function function = function(plain(activation));
                yield function == null ? null : List.of(new Elementwise(name, function));
            }
        };
    }

    private static @Nullable Function function(String plain) {
        return switch (plain) {
            case "gelu" -> Function.GELU;
            case "gelunew" -> Function.GELU_TANH;
            case "silu", "swish" -> Function.SILU;
            case "hardsilu", "hardswish" -> Function.HARD_SILU;
            case "mish" -> Function.MISH;
            case "softplus" -> Function.SOFTPLUS;
            case "softsign" -> Function.SOFTSIGN;
            case "exponential" -> Function.EXP;
            case "squareplus" -> Function.SQUAREPLUS;
            case "tanhshrink" -> Function.TANH_SHRINK;
            case "softshrink" -> Function.SOFT_SHRINK;
            case "hardshrink" -> Function.HARD_SHRINK;
            default -> null;
        };
    }

    /**
     * {@code log_softmax}, {@code logSoftmax} and {@code keras.activations.log_softmax} are one; softmax_v2 is Keras
     * 2's.
     */
    private static String plain(String activation) {
        int start = Math.max(activation.lastIndexOf('.'), activation.lastIndexOf('>')) + 1;
        int end = activation.endsWith("_v2") ? activation.length() - 3 : activation.length();
        StringBuilder plain = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = activation.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c - 'A' + 'a'));
            } else if (c != '_') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Affine affine(String name, float scale, float offset, int channels) {
        Shape shape = Shape.of(channels);
        float[] scales = new float[channels];
        float[] offsets = new float[channels];
        Arrays.fill(scales, scale);
        Arrays.fill(offsets, offset);
        return new Affine(name, Tensor.of(shape, scales), Tensor.of(shape, offsets));
    }

    /** What a layer is called as the activation of another in TensorFlow.js; none if it is no such layer. */
    static @Nullable String name(Layer layer) {
        for (String activation : WRITTEN) {
            if (List.of(layer).equals(layers(layer.name(), activation, 2, 1))) {
                return activation;
            }
        }
        return null;
    }

    /** What a function is called in TensorFlow.js as the activation of a layer of its own; none if it lacks it. */
    static @Nullable String written(Function function) {
        return switch (function) {
            case SOFTPLUS -> "softplus";
            case SOFTSIGN -> "softsign";
            case SILU -> "swish";
            case MISH -> "mish";
            case GELU -> "gelu";
            case GELU_TANH -> "gelu_new";
            default -> null;
        };
    }

    static Relu relu6(String name) {
        return new Relu(name, 0, 6, 0);
    }
}
