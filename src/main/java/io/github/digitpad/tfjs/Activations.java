package io.github.digitpad.tfjs;

/** The activations that a Keras layer's config can name, and what the layer that each becomes is called. */
final class Activations {

    static final String LINEAR = "linear";
    static final String RELU = "relu";
    static final String SOFTMAX = "softmax";

    private Activations() {}

    /** The name of the layer that an activation inside a layer becomes: {@code conv2d/relu}. */
    static String layerName(String owner, String activation) {
        return owner + "/" + activation;
    }
}
