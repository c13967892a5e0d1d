package io.github.digitpad.nn;

/**
 * One step of a {@link Network}: a function from an array of one shape to an array of another, with its weights. Holds
 * no state between calls. Activations are flat and row-major, pictures {@code [height, width, channels]}.
 *
 * <p>{@link #forward} is the plain definition; faster engines are checked against it.
 */
public sealed interface Layer
        permits Conv2d, MaxPool2d, AveragePool2d, GlobalAveragePool, Dense, Flatten, Relu, Softmax {

    /** As the model's author named it; for messages. */
    String name();

    /** What kind of layer this is, in words that a message can use: {@code "Conv2D"}. */
    String kind();

    /**
     * The shape that an input shape leads to.
     *
     * @throws IllegalArgumentException if the layer cannot take the input; the message says what it needs
     */
    Shape outputShape(Shape input);

    /**
     * Computes the layer.
     *
     * @param input of {@code inputShape}; only read
     * @param inputShape one that {@link #outputShape} accepts
     * @param output receives {@code outputShape(inputShape).size()} values; not the same array as {@code input}
     */
    void forward(float[] input, Shape inputShape, float[] output);

    /** How many weights. */
    default long parameters() {
        return 0;
    }

    /** How many multiplications with a weight one forward pass makes. */
    default long multiplyAdds(Shape input) {
        return 0;
    }
}
