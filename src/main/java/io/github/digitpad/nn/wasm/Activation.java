package io.github.digitpad.nn.wasm;

/** A function of each value by itself. */
interface Activation {

    /** Leaves the value as it is. */
    Activation NONE = (code, vector) -> {};

    /** Replaces a local vector's lanes by their function values. */
    void apply(Code code, int vector);
}
