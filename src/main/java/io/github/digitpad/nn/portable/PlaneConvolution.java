package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Window;
import java.util.Arrays;

/**
 * A convolution plane by plane, on the JVM: for each value of a patch a plane of what it is at all places of some rows,
 * and of these, times the weights, the sum for each output channel.
 *
 * <p>The picture is taken apart first, into a picture for each channel and each of the places in a stride, or in two
 * where they are pooled. In these the places of a row lie one behind the other, and a plane is a copy of some rows.
 * Where places are pooled, there is a part of a plane for each of the four. What lies behind the last place of a row is
 * computed, too, and left out in the end.
 */
final class PlaneConvolution implements Kernel {

    /** So many values of planes at a time, of few enough places for the nearest memory. */
    private static final int VALUES = 1 << 15;

    private static final int MOST_PLACES = 1024;

    private static final int FEWEST_PLACES = 256;

    private final Finish finish;
    private final PaddedPicture<float[]> padded;
    private final float[] output;

    /** {@code [outChannels, values of a patch]}. */
    private final float[][] weights;

    private final float[] bias;

    private final int channels;

    /** Pictures are taken apart into so many down and along. */
    private final int down;

    private final int along;

    /** {@code [channels, down, along]}, and how long a row of each is. */
    private final float[][] pictures;

    private final int stride;

    /** Of each part of each value's plane: in which picture it is, and where it begins there. */
    private final int[] pictureOf;

    private final int[] startOf;

    /** Rows and columns of what comes out. */
    private final int rows;

    private final int columns;

    private final int rowsAtOnce;

    /** Of a part of a plane. */
    private final int length;

    private final float[][] planes;
    private final float[] sum;

    /** The four parts of a sum. */
    private final float[][] parts;

    PlaneConvolution(Conv2d layer, Shape input, float[] picture, float[] output, Finish finish) {
        Shape result = layer.outputShape(input);
        Window window = layer.window();
        int side = finish.pool ? 2 : 1;
        this.channels = input.extent(2);
        this.finish = finish;
        this.output = output;
        this.rows = result.extent(0) / side;
        this.columns = result.extent(1) / side;
        this.padded = new PaddedPicture<>(picture, input, window, result, float[]::new);
        this.down = side * window.strideY();
        this.along = side * window.strideX();
        this.stride = (padded.stride / channels + along - 1) / along;
        int taps = window.height() * window.width() * channels;
        this.rowsAtOnce = rowsAtOnce(rows, side * side * stride, taps);
        this.length = rowsAtOnce * stride;
        this.pictureOf = new int[taps * side * side];
        this.startOf = new int[taps * side * side];
        int furthest = 0;
        for (int i = 0; i < pictureOf.length; i++) {
            int tap = i / (side * side);
            int cell = tap / channels;
            int y = cell / window.width() * window.dilationY() + i % (side * side) / side * window.strideY();
            int x = cell % window.width() * window.dilationX() + i % side * window.strideX();
            pictureOf[i] = (tap % channels * down + y % down) * along + x % along;
            startOf[i] = y / down * stride + x / along;
            furthest = Math.max(furthest, startOf[i]);
        }
        int last = (rows - 1) / rowsAtOnce * rowsAtOnce;
        this.pictures = new float[channels * down * along][furthest + last * stride + length];
        this.bias = layer.bias().toArray();
        this.weights = new float[bias.length][taps];
        float[] kernel = layer.kernel().toArray();
        for (int i = 0; i < kernel.length; i++) {
            weights[i % bias.length][i / bias.length] = kernel[i];
        }
        this.planes = new float[taps][side * side * length];
        this.sum = new float[side * side * length];
        this.parts = new float[side * side][length];
    }

    private static int rowsAtOnce(int rows, int length, int taps) {
        int places = Math.max(FEWEST_PLACES, Math.min(MOST_PLACES, VALUES / taps));
        int times = (rows * length + places - 1) / places;
        return (rows + times - 1) / times;
    }

    /** How long it takes for each product; see {@link Planes#time}. */
    static double time(Conv2d layer, Shape input) {
        Shape result = layer.outputShape(input);
        int channels = result.extent(2);
        // To make a plane takes as long as a few sums.
        return layer.groups() > 1
                ? Double.POSITIVE_INFINITY
                : Planes.time(Math.min(FEWEST_PLACES, result.extent(0) * result.extent(1))) * (1 + 8.0 / channels);
    }

    @Override
    public void run() {
        padded.fill();
        takeApart();
        for (int first = 0; first < rows; first += rowsAtOnce) {
            for (int i = 0; i < pictureOf.length; i++) {
                System.arraycopy(
                        pictures[pictureOf[i]],
                        startOf[i] + first * stride,
                        planes[i / parts.length],
                        i % parts.length * length,
                        length);
            }
            for (int channel = 0; channel < weights.length; channel++) {
                Arrays.fill(sum, bias[channel]);
                Planes.add(planes, weights[channel], sum);
                put(first, Math.min(rowsAtOnce, rows - first), channel);
            }
        }
    }

    private void takeApart() {
        float[] values = padded.values;
        int width = padded.stride / channels;
        int height = values.length / padded.stride;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < along; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    float[] to = pictures[(channel * down + y % down) * along + x];
                    int at = y / down * stride;
                    int from = y * padded.stride + x * channels + channel;
                    int end = Math.min((width - x + along - 1) / along, to.length - at);
                    for (int i = 0; i < end; i++) {
                        to[at + i] = values[from + i * along * channels];
                    }
                }
            }
        }
    }

    private void put(int first, int count, int channel) {
        float[] values = sum;
        if (finish.pool) {
            for (int part = 0; part < 4; part++) {
                System.arraycopy(sum, part * length, parts[part], 0, length);
            }
            Planes.greatest(parts[0], parts[1], parts[2], parts[3]);
            values = parts[0];
        }
        finish.all(values);
        int step = weights.length;
        for (int y = 0; y < count; y++) {
            int to = (first + y) * columns * step + channel;
            for (int x = 0; x < columns; x++) {
                output[to + x * step] = values[y * stride + x];
            }
        }
    }
}
