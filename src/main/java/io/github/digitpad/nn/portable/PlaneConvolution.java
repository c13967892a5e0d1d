package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Window;
import java.util.Arrays;

/**
 * A convolution plane by plane, on the JVM: for each value of a patch a plane of what it is at all places of some rows,
 * and of these, times the weights, the sum for each output channel.
 */
final class PlaneConvolution implements Kernel {

    /** So many places at a time, if rows are not longer: few enough for the nearest memory. */
    private static final int PLACES = 512;

    private final Finish finish;
    private final PaddedPicture padded;
    private final double[] output;

    /** {@code [outChannels, values of a patch]}. */
    private final float[][] weights;

    private final float[] bias;

    /** Where each value of a patch lies, seen from its first. */
    private final int[] taps;

    /** From one place to the next, down and along. */
    private final int down;

    private final int along;

    private final int rows;
    private final int columns;

    /** How many rows at a time, even if they are pooled. */
    private final int rowsAtOnce;

    private final float[][] planes;
    private final float[] sum;

    PlaneConvolution(Conv2d layer, Shape input, double[] picture, double[] output, Finish finish) {
        Shape result = layer.outputShape(input);
        Window window = layer.window();
        int channels = input.extent(2);
        this.finish = finish;
        this.output = output;
        this.rows = result.extent(0);
        this.columns = result.extent(1);
        this.rowsAtOnce = rowsAtOnce(rows, columns);
        this.padded = new PaddedPicture(picture, input, window, result);
        this.down = window.strideY() * padded.stride;
        this.along = window.strideX() * channels;
        this.taps = new int[window.height() * window.width() * channels];
        for (int i = 0; i < taps.length; i++) {
            int cell = i / channels;
            taps[i] = cell / window.width() * window.dilationY() * padded.stride
                    + cell % window.width() * window.dilationX() * channels
                    + i % channels;
        }
        float[] kernel = layer.kernel().toArray();
        this.bias = layer.bias().toArray();
        this.weights = new float[bias.length][taps.length];
        for (int i = 0; i < kernel.length; i++) {
            weights[i % bias.length][i / bias.length] = kernel[i];
        }
        this.planes = new float[taps.length][rowsAtOnce * columns];
        this.sum = new float[rowsAtOnce * columns];
    }

    private static int rowsAtOnce(int rows, int columns) {
        int some = Math.max(2, PLACES / columns / 2 * 2);
        int times = (rows + some - 1) / some;
        return ((rows + times - 1) / times + 1) / 2 * 2;
    }

    /** How long it takes for each product; see {@link Planes#time}. */
    static double time(Conv2d layer, Shape input) {
        Shape result = layer.outputShape(input);
        int channels = result.extent(2);
        // To make a plane takes as long as a few sums.
        return layer.groups() > 1
                ? Double.POSITIVE_INFINITY
                : Planes.time(rowsAtOnce(result.extent(0), result.extent(1)) * result.extent(1))
                        * (1 + 12.0 / channels);
    }

    @Override
    public void run() {
        padded.fill();
        for (int first = 0; first < rows; first += rowsAtOnce) {
            int count = Math.min(rowsAtOnce, rows - first);
            for (int tap = 0; tap < taps.length; tap++) {
                fill(first, count, taps[tap], planes[tap]);
            }
            for (int channel = 0; channel < weights.length; channel++) {
                Arrays.fill(sum, bias[channel]);
                Planes.add(planes, weights[channel], sum);
                if (finish.pool) {
                    pool(first / 2, count / 2, channel);
                } else {
                    finish.put(sum, count * columns, output, first * columns * weights.length + channel);
                }
            }
        }
    }

    private void fill(int first, int count, int tap, float[] plane) {
        double[] values = padded.values;
        for (int y = 0; y < count; y++) {
            int from = tap + (first + y) * down;
            int to = y * columns;
            for (int x = 0; x < columns; x++) {
                plane[to + x] = (float) values[from + x * along];
            }
        }
    }

    private void pool(int first, int count, int channel) {
        int across = columns / 2;
        for (int y = 0; y < count; y++) {
            int to = (first + y) * across * weights.length + channel;
            for (int x = 0; x < across; x++) {
                int at = 2 * y * columns + 2 * x;
                float upper = Math.max(sum[at], sum[at + 1]);
                float lower = Math.max(sum[at + columns], sum[at + columns + 1]);
                output[to + x * weights.length] = finish.of(Math.max(upper, lower));
            }
        }
    }
}
