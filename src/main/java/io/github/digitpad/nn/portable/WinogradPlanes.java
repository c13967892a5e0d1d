package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/**
 * {@link WinogradConvolution} in planes of floats, on the JVM: a plane is one of a transformed tile's values in all
 * tiles.
 */
final class WinogradPlanes implements Kernel {

    private static final int VALUES = WinogradConvolution.VALUES;

    private final Finish finish;
    private final PaddedPicture padded;
    private final double[] output;
    private final int inChannels;
    private final int outHeight;
    private final int outWidth;
    private final int tilesDown;
    private final int tilesAcross;
    private final float[] bias;

    /** Transformed weights: {@code [16, outChannels, inChannels]}. */
    private final float[][][] weights;

    /** Transformed tiles: {@code [16, inChannels, tiles]}. */
    private final float[][][] tiles;

    /** {@code [16, outChannels, tiles]}. */
    private final float[][][] products;

    /** Of a channel's products the sums that become the left places of tiles, and the right ones. */
    private final float[][] lefts;

    private final float[][] rights;

    WinogradPlanes(Conv2d layer, Shape input, double[] picture, double[] output, Finish finish) {
        Shape result = layer.outputShape(input);
        int outChannels = result.extent(2);
        this.finish = finish;
        this.output = output;
        this.inChannels = input.extent(2);
        this.outHeight = result.extent(0);
        this.outWidth = result.extent(1);
        this.tilesDown = (outHeight + 1) / 2;
        this.tilesAcross = (outWidth + 1) / 2;
        this.padded = new PaddedPicture(picture, input, layer.window(), 2 * tilesDown + 2, 2 * tilesAcross + 2);
        this.bias = layer.bias().toArray();
        this.weights = new float[VALUES][outChannels][inChannels];
        this.tiles = new float[VALUES][inChannels][tilesDown * tilesAcross];
        this.products = new float[VALUES][outChannels][tilesDown * tilesAcross];
        this.lefts = new float[4][tilesDown * tilesAcross];
        this.rights = new float[4][tilesDown * tilesAcross];
        float[] kernel = layer.kernel().toArray();
        double[] transformed = new double[VALUES];
        for (int pair = 0; pair < inChannels * outChannels; pair++) {
            WinogradConvolution.transform(kernel, pair, inChannels * outChannels, transformed);
            for (int value = 0; value < VALUES; value++) {
                weights[value][pair % outChannels][pair / outChannels] = (float) transformed[value];
            }
        }
    }

    /** How long it takes for each product of the definition; see {@link Planes#time}. */
    static double time(Conv2d layer, Shape input) {
        if (!WinogradConvolution.isOfItsKind(layer)) {
            return Double.POSITIVE_INFINITY;
        }
        Shape result = layer.outputShape(input);
        int count = (result.extent(0) + 1) / 2 * ((result.extent(1) + 1) / 2);
        double share = VALUES * count / (9.0 * result.extent(0) * result.extent(1));
        // To transform a tile takes as long as a few products with it.
        return share * Planes.time(count) * (1 + 12.0 / result.extent(2) + 12.0 / input.extent(2));
    }

    @Override
    public void run() {
        padded.fill();
        for (int channel = 0; channel < inChannels; channel++) {
            for (int y = 0; y < tilesDown; y++) {
                transform(channel, 2 * y * padded.stride + channel, y * tilesAcross);
            }
        }
        for (int value = 0; value < VALUES; value++) {
            for (int channel = 0; channel < bias.length; channel++) {
                float[] product = products[value][channel];
                Arrays.fill(product, 0);
                Planes.add(tiles[value], weights[value][channel], product);
            }
        }
        for (int channel = 0; channel < bias.length; channel++) {
            put(channel);
        }
    }

    /** Transforms a row of tiles of one channel: {@code from} its first value, {@code to} its first tile. */
    private void transform(int channel, int from, int to) {
        double[] values = padded.values;
        int across = inChannels;
        int stride = padded.stride;
        for (int row = 0; row < 4; row++) {
            // The rows that are added, the second with its sign.
            int one = from + (row == 0 ? 0 : row == 2 ? 2 : 1) * stride;
            int other = from + (row == 3 ? 3 : row == 2 ? 1 : 2) * stride;
            double sign = row == 1 ? 1 : -1;
            float[] plane0 = tiles[4 * row][channel];
            float[] plane1 = tiles[4 * row + 1][channel];
            float[] plane2 = tiles[4 * row + 2][channel];
            float[] plane3 = tiles[4 * row + 3][channel];
            for (int x = 0; x < tilesAcross; x++) {
                double t0 = values[one] + sign * values[other];
                double t1 = values[one + across] + sign * values[other + across];
                double t2 = values[one + 2 * across] + sign * values[other + 2 * across];
                double t3 = values[one + 3 * across] + sign * values[other + 3 * across];
                plane0[to + x] = (float) (t0 - t2);
                plane1[to + x] = (float) (t1 + t2);
                plane2[to + x] = (float) (t2 - t1);
                plane3[to + x] = (float) (t1 - t3);
                one += 2 * across;
                other += 2 * across;
            }
        }
    }

    /** Turns the products of all tiles into what an output channel gives at their places: above, below, left, right. */
    private void put(int channel) {
        for (int row = 0; row < 4; row++) {
            float[] p1 = products[4 * row + 1][channel];
            float[] p2 = products[4 * row + 2][channel];
            sum(products[4 * row][channel], p1, p2, lefts[row]);
            difference(p1, p2, products[4 * row + 3][channel], rights[row]);
        }
        // The rows' sums go where their first terms were.
        difference(lefts[1], lefts[2], lefts[3], lefts[3]);
        sum(lefts[0], lefts[1], lefts[2], lefts[0]);
        difference(rights[1], rights[2], rights[3], rights[3]);
        sum(rights[0], rights[1], rights[2], rights[0]);
        if (finish.pool) {
            Planes.greatest(lefts[0], rights[0], lefts[3], rights[3]);
            for (int y = 0; y < outHeight / 2; y++) {
                put(lefts[0], y, y * (outWidth / 2), 1, outWidth / 2, channel);
            }
            return;
        }
        for (int y = 0; y < tilesDown; y++) {
            put(lefts[0], y, 2 * y * outWidth, 2, tilesAcross, channel);
            put(rights[0], y, 2 * y * outWidth + 1, 2, outWidth / 2, channel);
            if (2 * y + 1 < outHeight) {
                put(lefts[3], y, (2 * y + 1) * outWidth, 2, tilesAcross, channel);
                put(rights[3], y, (2 * y + 1) * outWidth + 1, 2, outWidth / 2, channel);
            }
        }
    }

    /** Puts so many values of a row of tiles at every {@code step}th place from one on. */
    private void put(float[] plane, int y, int place, int step, int count, int channel) {
        int channels = bias.length;
        for (int x = 0; x < count; x++) {
            output[(place + x * step) * channels + channel] = finish.of(plane[y * tilesAcross + x] + bias[channel]);
        }
    }

    private static void sum(float[] a, float[] b, float[] c, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = a[i] + b[i] + c[i];
        }
    }

    private static void difference(float[] a, float[] b, float[] c, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = a[i] - b[i] - c[i];
        }
    }
}
