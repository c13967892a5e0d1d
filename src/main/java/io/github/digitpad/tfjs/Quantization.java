package io.github.digitpad.tfjs;

/**
 * How the kernels of a model are stored. All else, such as biases and what normalises, stays float32: it is little and
 * matters much.
 */
public enum Quantization {
    /** As float32: nothing is lost. */
    NONE,
    /**
     * As one byte a weight, {@code q * scale + min} with a scale and minimum for each kernel. An error of at most
     * {@code scale / 2} a weight; zero stays exactly zero.
     */
    UINT8,
    /** As two bytes a weight, in the way of {@link #UINT8} but with 65,535 steps, not 255. */
    UINT16
}
