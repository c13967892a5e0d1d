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
            for (int y = 0; y < tilesDown; y++) {
                put(channel, y);
            }
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

    /** Turns the products of a row of tiles into what an output channel gives at its places. */
    private void put(int channel, int y) {
        int channels = bias.length;
        boolean below = 2 * y + 1 < outHeight;
        if (finish.pool && !below) {
            return;
        }
        float shift = bias[channel];
        int step = outWidth * channels;
        int to = finish.pool ? y * (outWidth / 2) * channels + channel : 2 * y * step + channel;
        for (int x = 0; x < tilesAcross; x++) {
            int tile = y * tilesAcross + x;
            boolean right = 2 * x + 1 < outWidth;
            float upperLeft = shift;
            float upperRight = shift;
            float lowerLeft = shift;
            float lowerRight = shift;
            for (int row = 0; row < 4; row++) {
                float p0 = products[4 * row][channel][tile];
                float p1 = products[4 * row + 1][channel][tile];
                float p2 = products[4 * row + 2][channel][tile];
                float p3 = products[4 * row + 3][channel][tile];
                float left = p0 + p1 + p2;
                float other = p1 - p2 - p3;
                if (row < 3) {
                    upperLeft += left;
                    upperRight += other;
                }
                if (row > 0) {
                    float sign = row == 1 ? 1 : -1;
                    lowerLeft += sign * left;
                    lowerRight += sign * other;
                }
            }
            if (finish.pool) {
                if (right) {
                    output[to + x * channels] =
                            finish.of(Math.max(Math.max(upperLeft, upperRight), Math.max(lowerLeft, lowerRight)));
                }
                continue;
            }
            int at = to + 2 * x * channels;
            output[at] = finish.of(upperLeft);
            if (right) {
                output[at + channels] = finish.of(upperRight);
            }
            if (below) {
                output[at + step] = finish.of(lowerLeft);
            }
            if (right && below) {
                output[at + step + channels] = finish.of(lowerRight);
            }
        }
    }
}
