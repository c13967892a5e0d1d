package io.github.digitpad.nn;

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

    /** How many weights. */
    default long parameters() {
        return 0;
    }
}
