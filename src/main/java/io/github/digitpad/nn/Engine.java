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
     * One forward pass.
     *
     * @param input {@code inputShape().size()} values; only read
     * @param output receives {@code outputShape().size()} values
     * @throws IllegalArgumentException if an array has another length
     */
    void run(float[] input, float[] output);
}
