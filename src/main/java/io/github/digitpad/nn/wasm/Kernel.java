package io.github.digitpad.nn.wasm;

/** What one layer, or several that follow one another, become in the module. */
interface Kernel {

    /** How much room it needs to work in while it runs; kernels share it. */
    default int scratchBytes() {
        return 0;
    }

    /** Writes the code that runs once, when the weights are in place. */
    default void prepare(Code code) {}

    /** Writes the code that runs for every picture. */
    void run(Code code, int scratchAt);
}
