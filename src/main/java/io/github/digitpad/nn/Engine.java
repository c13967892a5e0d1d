package io.github.digitpad.nn;

/**
 * Runs a {@link Network}. An engine holds the arrays that it computes in and allocates nothing per call; so one engine
 * serves one thread at a time.
 */
public interface Engine {

    /** What a person can call it: {@code "portable"}. */
    String name();

    /** What it takes. */
    Shape inputShape();

    /** What it gives. */
    Shape outputShape();

    /**
     * A forward pass for each of one or more inputs, which lie one behind the other.
     *
     * @param input {@code n * inputShape().size()} values; only read
     * @param output receives {@code n * outputShape().size()} values
     * @throws IllegalArgumentException if an array has another length, or {@code n} differs
     */
    default void run(float[] input, float[] output) {
        int count = count(input.length, output.length);
        for (int n = 0; n < count; n++) {
            forward(input, n * inputShape().size(), output, n * outputShape().size());
        }
    }

    /**
     * One forward pass.
     *
     * @param input holds {@code inputShape().size()} values from {@code from} on; only read
     * @param output receives {@code outputShape().size()} values from {@code to} on
     */
    void forward(float[] input, int from, float[] output, int to);

    /**
     * In how many parts a forward pass can be made, so that a program can answer to a person in between: for most
     * engines each kernel is one.
     */
    default int parts() {
        return 1;
    }

    /**
     * Makes one part of a forward pass. All, in their order, are the same as {@link #forward(float[], int, float[],
     * int)}.
     *
     * @param part from 0 to {@code parts() - 1}: the first takes the input, the last gives the output
     */
    default void forward(int part, float[] input, int from, float[] output, int to) {
        forward(input, from, output, to);
    }

    /**
     * How many inputs there are.
     *
     * @param inputLength of the array of inputs
     * @param outputLength of the array of outputs
     * @throws IllegalArgumentException if that is no number of inputs, or not as many outputs; the message says which
     */
    private int count(int inputLength, int outputLength) {
        int size = inputShape().size();
        int count = inputLength == 0 ? 0 : Math.max(1, inputLength / size);
        require("input", inputLength, count, inputShape());
        require("output", outputLength, count, outputShape());
        return count;
    }

    private static void require(String what, int length, int count, Shape shape) {
        if (length != count * shape.size()) {
            throw new IllegalArgumentException(
                    what + ": needs " + count * shape.size() + " values for " + shape + ", got " + length);
        }
    }
}
