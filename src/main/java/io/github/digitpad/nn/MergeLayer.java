package io.github.digitpad.nn;

import java.util.List;

/** A layer that makes one array of two or more. */
public sealed interface MergeLayer extends Layer permits Add, Multiply, Concatenate {

    /**
     * The shape that input shapes lead to.
     *
     * @throws IllegalArgumentException if the layer cannot take the inputs; the message says what it needs
     */
    Shape outputShape(List<Shape> inputs);

    /**
     * Computes the layer.
     *
     * @param inputs of {@code inputShapes}, in their order; only read
     * @param inputShapes such that {@link #outputShape} accepts them
     * @param output receives {@code outputShape(inputShapes).size()} values; none of the arrays in {@code inputs}
     */
    void forward(float[][] inputs, List<Shape> inputShapes, float[] output);
}
