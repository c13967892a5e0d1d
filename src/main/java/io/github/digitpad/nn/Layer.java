package io.github.digitpad.nn;

import java.util.List;

/**
 * One step of a {@link Network}: a function from arrays of some shape to an array of another, with its weights. Holds
 * no state between calls. Activations are flat and row-major, pictures {@code [height, width, channels]}.
 *
 * <p>{@code forward} is the plain definition; faster engines are checked against it.
 */
public sealed interface Layer permits UnaryLayer, MergeLayer {

    /** As the model's author named it; for messages. */
    String name();

    /** What kind of layer this is, in words that a message can use: {@code "Conv2D"}. */
    String kind();

    /** Calls the visitor's method for this kind. */
    <R> R accept(LayerVisitor<R> visitor);

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

    /** How many multiplications with a weight one forward pass makes. */
    long multiplyAdds(List<Shape> inputs);

    /** About how much work one forward pass is: multiplications, sums, comparisons, copies. */
    double steps(List<Shape> inputs);

    /** In the order of the record's components. */
    default List<Tensor> weights() {
        return List.of();
    }

    /** How many weights. */
    default long parameters() {
        long sum = 0;
        for (Tensor tensor : weights()) {
            sum += tensor.shape().size();
        }
        return sum;
    }
}
