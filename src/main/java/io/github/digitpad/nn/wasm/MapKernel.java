package io.github.digitpad.nn.wasm;

/**
 * A function of each value by itself, or a plain copy, from one picture to another of the same height, width and
 * channels that may lie differently in memory.
 *
 * @param exact whether nothing may be written after a pixel's last channel
 */
record MapKernel(Picture input, Picture output, Activation activation, boolean exact) implements Kernel {

    @Override
    public void run(Code code, int scratchAt) {
        new PixelLoop(output, exact, input).write(code, (sources, target, lanes) -> {
            int mark = code.mark();
            int value = code.vector();
            code.load(sources[0], 0);
            code.set(value);
            activation.apply(code, value);
            code.storeLanes(value, lanes, target, 0);
            code.release(mark);
        });
    }
}
