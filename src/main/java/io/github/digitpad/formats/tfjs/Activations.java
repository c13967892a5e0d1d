package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.UnaryLayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activations that a Keras layer's config can name, and what the layer that each becomes is called. */
final class Activations {

    static final String LINEAR = "linear";
    static final String RELU = "relu";
    static final String SIGMOID = "sigmoid";
    static final String SOFTMAX = "softmax";
    static final String TANH = "tanh";

    /** As a message lists them. */
    static final String SUPPORTED =
            "\"linear\", \"relu\", \"relu6\", \"leaky_relu\", \"elu\", \"sigmoid\", \"tanh\", \"softmax\"; and the layers"
                    + " ReLU, LeakyReLU, ELU, ThresholdedReLU, Softmax, Activation";

    /** The layers without weights that Keras takes for an activation too. */
    static final List<String> LAYERS = List.of("ReLU", "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax", "Activation");

    /** Those that TensorFlow.js has as well. */
    private static final List<String> WRITTEN = List.of(RELU, SOFTMAX, SIGMOID, TANH, "elu");

    /** What leaky ReLU multiplies by where nothing else is said, as {@code tf.nn.leaky_relu} does. */
    private static final float LEAK = 0.2f;

    private Activations() {}

    /** The name of the layer that an activation inside a layer becomes: {@code conv2d/relu}. */
    static String layerName(String owner, String activation) {
        return owner + "/" + activation;
    }

    /** The layer that an activation becomes; none for {@code linear}, and for those that are not supported. */
    static @Nullable UnaryLayer layer(String name, String activation) {
        return switch (activation) {
            case RELU -> new Relu(name);
            case "relu6" -> relu6(name);
            case "leaky_relu" -> new Relu(name, LEAK, Float.POSITIVE_INFINITY, 0);
            case "elu" -> new Elu(name, 1);
            case SIGMOID -> new Sigmoid(name);
            case TANH -> new Tanh(name);
            // What Keras 2 calls its softmax inside.
            case SOFTMAX, "softmax_v2" -> new Softmax(name);
            default -> null;
        };
    }

    /** What a layer is called as the activation of another in TensorFlow.js; none if it is no such layer. */
    static @Nullable String name(Layer layer) {
        for (String activation : WRITTEN) {
            if (layer.equals(layer(layer.name(), activation))) {
                return activation;
            }
        }
        return null;
    }

    static Relu relu6(String name) {
        return new Relu(name, 0, 6, 0);
    }
}
