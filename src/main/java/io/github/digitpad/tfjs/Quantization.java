package io.github.digitpad.tfjs;

/** How a model's weights are stored. */
public enum Quantization {
    /** Every weight as float32: nothing is lost. */
    NONE,
    /**
     * Kernels as one byte a weight, {@code q * scale + min} with a scale and minimum for each kernel; biases stay
     * float32. An error of at most {@code scale / 2} a weight; zero stays exactly zero.
     */
    UINT8
}
