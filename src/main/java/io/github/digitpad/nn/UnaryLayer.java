package io.github.digitpad.nn;

/** A layer with one input. */
public sealed interface UnaryLayer extends Layer
        permits Conv2d,
                DepthwiseConv2d,
                Dense,
                MaxPool2d,
                AveragePool2d,
                GlobalMaxPool,
                GlobalAveragePool,
                ZeroPadding2d,
                Flatten,
                Reshape,
                Affine,
                Relu,
                PRelu,
                Elu,
                Sigmoid,
                Tanh,
                Softmax {

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

    /** How many multiplications with a weight one forward pass makes. */
    default long multiplyAdds(Shape input) {
        return 0;
    }
}
