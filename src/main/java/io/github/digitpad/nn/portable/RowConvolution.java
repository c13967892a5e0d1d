package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Window;

/**
 * A convolution place by place, on the JVM: each value of a patch that is not zero, which after a ReLU or on blank
 * paper few are, times its row of weights.
 */
final class RowConvolution implements Kernel {

    /** After a ReLU. */
    private static final double NOT_ZERO = 0.6;

    private final Finish finish;
    private final PaddedPicture<float[]> padded;
    private final float[] output;
    private final WeightRows weights;

    /** Where a patch's runs of values that lie one behind the other begin, seen from its first. */
    private final int[] runs;

    /** Values in a run. */
    private final int length;

    /** From one place to the next, down and along. */
    private final int down;

    private final int along;

    private final int rows;
    private final int columns;

    private final int channels;

    /** The picture's values that are not zero, where each lies, and with which each pixel's begin. */
    private final float[] values;

    private final int[] indices;

    private final int[] starts;

    /** What each of four pooled places gives, or the first alone. */
    private final float[][] sums;

    RowConvolution(Conv2d layer, Shape input, float[] picture, float[] output, Finish finish) {
        Shape result = layer.outputShape(input);
        Window window = layer.window();
        this.channels = input.extent(2);
        this.finish = finish;
        this.output = output;
        this.rows = result.extent(0);
        this.columns = result.extent(1);
        this.padded = new PaddedPicture<>(picture, input, window, result, float[]::new);
        boolean whole = window.dilationX() == 1;
        int across = whole ? 1 : window.width();
        this.length = whole ? window.width() * channels : channels;
        this.runs = new int[window.height() * across];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i / across * window.dilationY() * padded.stride + i % across * window.dilationX() * channels;
        }
        this.down = window.strideY() * padded.stride;
        this.along = window.strideX() * channels;
        this.values = new float[padded.values.length];
        this.indices = new int[padded.values.length];
        this.starts = new int[padded.values.length / channels + 1];
        this.weights = new WeightRows(layer.kernel(), layer.bias());
        this.sums = new float[finish.pool ? 4 : 1][finish.channels()];
    }

    /** How long it takes for each product, zeros included; see {@link Planes#time}. */
    static double time(Conv2d layer) {
        return layer.groups() > 1
                ? Double.POSITIVE_INFINITY
                : NOT_ZERO * Planes.time(layer.bias().shape().size());
    }

    @Override
    public void run() {
        padded.fill();
        collect();
        int step = finish.pool ? 2 : 1;
        int to = 0;
        for (int y = 0; y + step <= rows; y += step) {
            for (int x = 0; x + step <= columns; x += step) {
                int from = y * down + x * along;
                sum(from, sums[0]);
                if (finish.pool) {
                    sum(from + along, sums[1]);
                    sum(from + down, sums[2]);
                    sum(from + down + along, sums[3]);
                    Planes.greatest(sums[0], sums[1], sums[2], sums[3]);
                }
                finish.all(sums[0]);
                System.arraycopy(sums[0], 0, output, to, finish.channels());
                to += finish.channels();
            }
        }
    }

    private void collect() {
        float[] picture = padded.values;
        int count = 0;
        for (int pixel = 0; pixel + 1 < starts.length; pixel++) {
            starts[pixel] = count;
            for (int i = pixel * channels; i < (pixel + 1) * channels; i++) {
                float value = picture[i];
                values[count] = value;
                indices[count] = i;
                count += value != 0 ? 1 : 0;
            }
        }
        starts[starts.length - 1] = count;
    }

    /** What a patch gives. */
    private void sum(int from, float[] sum) {
        weights.begin();
        for (int i = 0; i < runs.length; i++) {
            int first = from + runs[i];
            int end = starts[(first + length) / channels];
            weights.take(values, indices, starts[first / channels], end, first - i * length);
        }
        weights.sum(sum);
    }
}
