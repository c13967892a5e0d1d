package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Dense;

/** A dense layer, four units at a time; what an earlier ReLU has made zero is left out. */
final class DenseKernel implements Kernel {

    private static final int WIDE = 4;

    private final Finish finish;
    private final double[] input;
    private final double[] output;
    private final int inputs;

    /** {@code [blocks of units, inputs, 4]}. */
    private final double[] weights;

    /** The inputs that are not zero, and which they are. */
    private final double[] values;

    private final int[] indices;

    DenseKernel(Dense layer, double[] input, double[] output, Finish finish) {
        int units = finish.channels();
        this.finish = finish;
        this.input = input;
        this.output = output;
        this.inputs = layer.kernel().shape().extent(0);
        this.weights = new double[(units + WIDE - 1) / WIDE * inputs * WIDE];
        float[] kernel = layer.kernel().toArray();
        for (int unit = 0; unit < units; unit++) {
            int at = unit / WIDE * inputs * WIDE + unit % WIDE;
            for (int i = 0; i < inputs; i++) {
                weights[at + i * WIDE] = kernel[i * units + unit];
            }
        }
        this.values = new double[inputs];
        this.indices = new int[inputs];
    }

    @Override
    public void run() {
        int units = finish.channels();
        for (int from = 0, to = 0; from < input.length; from += inputs, to += units) {
            int count = 0;
            for (int i = 0; i < inputs; i++) {
                double x = input[from + i];
                values[count] = x;
                indices[count] = i * WIDE;
                count += x != 0 ? 1 : 0;
            }
            for (int unit = 0; unit < units; unit += WIDE) {
                block(count, unit, to);
            }
        }
    }

    private void block(int count, int unit, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double[] matrix = weights;
        double[] vector = values;
        int[] rows = indices;
        int start = unit * inputs;
        for (int i = 0; i < count; i++) {
            int at = start + rows[i];
            double x = vector[i];
            s0 += x * matrix[at];
            s1 += x * matrix[at + 1];
            s2 += x * matrix[at + 2];
            s3 += x * matrix[at + 3];
        }
        put(to, unit, s0);
        put(to, unit + 1, s1);
        put(to, unit + 2, s2);
        put(to, unit + 3, s3);
    }

    private void put(int to, int unit, double sum) {
        if (unit < finish.channels()) {
            output[to + unit] = finish.of(sum, unit);
        }
    }
}
