package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Dense;

/** A dense layer on the JVM: each input that is not zero times its row of weights. */
final class RowDense implements Kernel {

    private final Finish finish;
    private final float[] input;
    private final float[] output;
    private final int inputs;
    private final WeightRows weights;
    private final float[] sums;

    RowDense(Dense layer, float[] input, float[] output, Finish finish) {
        this.finish = finish;
        this.input = input;
        this.output = output;
        this.inputs = layer.kernel().shape().extent(0);
        this.weights = new WeightRows(layer.kernel(), layer.bias());
        this.sums = new float[finish.channels()];
    }

    @Override
    public void run() {
        int to = 0;
        for (int from = 0; from < input.length; from += inputs) {
            weights.begin();
            weights.take(input, from, 0, inputs);
            weights.sum(sums);
            finish.all(sums);
            System.arraycopy(sums, 0, output, to, sums.length);
            to += sums.length;
        }
    }
}
