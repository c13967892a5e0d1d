package io.github.digitpad.formats.tfjs;

/**
 * How the kernels of a model are stored. All else, such as biases and what normalises, stays float32: it is little and
 * matters much.
 */
public enum Quantization {
    /** As float32: nothing is lost. */
    NONE,
    /**
     * As one byte a weight, {@code q * scale + min} with a scale and minimum for each kernel. An error of at most
     * {@code scale / 2} a weight; zero stays exactly zero. A kernel that has 256 levels or fewer already keeps them.
     */
    UINT8,
    /**
     * As {@link #UINT8}, byte for weight, but with 63 steps, not 255: what a server that gzips sends is a quarter
     * smaller. An error of at most half a step a weight, too, which is four times as much.
     */
    UINT6,
    /** As two bytes a weight, in the way of {@link #UINT8} but with 65,535 steps, not 255. */
    UINT16,
    /**
     * As IEEE 754 half precision, rounded to the nearest: an error of at most 1/2048 of the weight, or of 2^-25 where
     * it is below 2^-14. A kernel with a weight of 65,520 or more, which half precision does not reach, stays float32.
     */
    FLOAT16
}
