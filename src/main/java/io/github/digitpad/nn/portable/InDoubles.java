package io.github.digitpad.nn.portable;

/** A kernel of doubles among those of floats. */
final class InDoubles implements Kernel {

    private final float[] input;
    private final double[] from;
    private final Kernel kernel;
    private final double[] to;
    private final float[] output;

    /**
     * Runs a kernel.
     *
     * @param from what it reads, from {@code input}
     * @param to what it writes, for {@code output}
     */
    InDoubles(float[] input, double[] from, Kernel kernel, double[] to, float[] output) {
        this.input = input;
        this.from = from;
        this.kernel = kernel;
        this.to = to;
        this.output = output;
    }

    @Override
    public void run() {
        for (int i = 0; i < from.length; i++) {
            from[i] = input[i];
        }
        kernel.run();
        for (int i = 0; i < to.length; i++) {
            output[i] = (float) to[i];
        }
    }
}
