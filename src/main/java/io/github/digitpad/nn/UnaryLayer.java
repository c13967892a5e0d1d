package io.github.digitpad.nn;

import java.util.List;

/** A layer with one input. */
public sealed interface UnaryLayer extends Layer
        permits KernelLayer,
                MaxPool2d,
                AveragePool2d,
                GlobalMaxPool,
                GlobalAveragePool,
                ZeroPadding2d,
                UpSampling2d,
                Flatten,
                Reshape,
                Affine,
                Relu,
                PRelu,
                Elu,
                Sigmoid,
                Tanh,
                Softmax,
                LogSoftmax,
                Elementwise,
                Rearrange,
                LayerNormalization,
                RowQuantization {

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

    /** As {@link Layer#steps}, without the multiplications. */
    default double otherSteps(Shape input) {
        return outputShape(input).size();
    }

    @Override
    default Shape outputShape(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException("needs one input, gets " + inputs.size());
        }
        return outputShape(inputs.get(0));
    }

    @Override
    default void forward(float[][] inputs, List<Shape> inputShapes, float[] output) {
        forward(inputs[0], inputShapes.get(0), output);
    }

    @Override
    default long multiplyAdds(List<Shape> inputs) {
        return multiplyAdds(inputs.get(0));
    }

    @Override
    default double steps(List<Shape> inputs) {
        return multiplyAdds(inputs) + otherSteps(inputs.get(0));
    }
}
