package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;

/**
 * A 3×3 convolution of stride 1 by Winograd's algorithm F(2×2, 3×3): each tile of 2×2 places takes 16 multiplications
 * for each pair of channels in place of 36. Sixteen matrix products, one for each of a transformed tile's values.
 *
 * @see "Lavin and Gray 2016, Fast Algorithms for Convolutional Neural Networks, section 4.1"
 */
final class WinogradConvolution implements Kernel {

    private static final int VALUES = 16;
    private static final int WIDE = Panels.WIDE;

    private final Finish finish;
    private final PaddedPicture<double[]> padded;
    private final double[] output;
    private final int inChannels;
    private final int outHeight;
    private final int outWidth;
    private final int tilesDown;
    private final int tilesAcross;

    /** Panels of tiles. */
    private final int panels;

    /** Transformed weights: {@code [16, panels of output channels, inChannels, 3]}. */
    private final double[] weights;

    /** Transformed tiles: {@code [16, panels, inChannels, 3]}. */
    private final double[] tiles;

    /** {@code [16, panels of output channels, panels, 3 tiles, 3 channels]}. */
    private final double[] products;

    /** @param layer one that {@link #suits} */
    WinogradConvolution(Conv2d layer, Shape input, double[] picture, double[] output, Finish finish) {
        Shape result = layer.outputShape(input);
        this.finish = finish;
        this.output = output;
        this.inChannels = input.extent(2);
        this.outHeight = result.extent(0);
        this.outWidth = result.extent(1);
        this.tilesDown = (outHeight + 1) / 2;
        this.tilesAcross = (outWidth + 1) / 2;
        this.padded = new PaddedPicture<>(
                picture, input, layer.window(), 2 * tilesDown + 2, 2 * tilesAcross + 2, double[]::new);
        this.panels = Panels.count(tilesDown * tilesAcross);
        this.weights = transformed(layer.kernel().toArray(), inChannels, finish.channels());
        this.tiles = new double[VALUES * panels * inChannels * WIDE];
        this.products = new double[VALUES * Panels.count(result.extent(2)) * panels * WIDE * WIDE];
    }

    /** Whether a layer can be computed so, with fewer multiplications than patch by patch. */
    static boolean suits(Conv2d layer, Shape input) {
        Shape result = layer.outputShape(input);
        int tiles = (result.extent(0) + 1) / 2 * ((result.extent(1) + 1) / 2);
        int places = result.extent(0) * result.extent(1);
        return isOfItsKind(layer) && VALUES * WIDE * Panels.count(tiles) < 9 * PatchConvolution.filledUp(places);
    }

    /** Whether a layer can be computed so. */
    static boolean isOfItsKind(Conv2d layer) {
        Shape kernel = layer.kernel().shape();
        return layer.groups() == 1
                && layer.window().isPlain()
                && kernel.extent(0) == 3
                && kernel.extent(1) == 3
                && kernel.extent(2) >= 4;
    }

    private static double[] transformed(float[] kernel, int inChannels, int outChannels) {
        int pairs = Panels.count(outChannels) * WIDE * inChannels;
        double[] all = new double[VALUES * pairs];
        double[] values = new double[VALUES];
        for (int out = 0; out < outChannels; out++) {
            for (int in = 0; in < inChannels; in++) {
                transform(kernel, in * outChannels + out, inChannels * outChannels, values);
                int at = (out / WIDE * inChannels + in) * WIDE + out % WIDE;
                for (int value = 0; value < VALUES; value++) {
                    all[at + value * pairs] = values[value];
                }
            }
        }
        return all;
    }

    /** Transforms nine weights, each {@code step} after the one before. */
    private static void transform(float[] kernel, int from, int step, double[] values) {
        for (int x = 0; x < 3; x++) {
            double k0 = kernel[from + x * step];
            double k1 = kernel[from + (3 + x) * step];
            double k2 = kernel[from + (6 + x) * step];
            values[x] = k0;
            values[4 + x] = 0.5 * (k0 + k1 + k2);
            values[8 + x] = 0.5 * (k0 - k1 + k2);
            values[12 + x] = k2;
        }
        for (int y = 0; y < VALUES; y += 4) {
            double k0 = values[y];
            double k1 = values[y + 1];
            double k2 = values[y + 2];
            values[y + 1] = 0.5 * (k0 + k1 + k2);
            values[y + 2] = 0.5 * (k0 - k1 + k2);
            values[y + 3] = k2;
        }
    }

    @Override
    public void run() {
        padded.fill();
        for (int tile = 0; tile < tilesDown * tilesAcross; tile++) {
            int y = tile / tilesAcross;
            int x = tile % tilesAcross;
            transform(2 * y * padded.stride + 2 * x * inChannels, tile / WIDE * inChannels * WIDE + tile % WIDE);
        }
        int blocks = Panels.count(finish.channels());
        int depth = inChannels * WIDE;
        int at = 0;
        for (int value = 0; value < VALUES; value++) {
            for (int block = 0; block < blocks; block++) {
                for (int panel = 0; panel < panels; panel++) {
                    Panels.multiply(
                            tiles,
                            (value * panels + panel) * depth,
                            weights,
                            (value * blocks + block) * depth,
                            inChannels,
                            products,
                            at);
                    at += WIDE * WIDE;
                }
            }
        }
        for (int y = 0; y < tilesDown; y++) {
            for (int x = 0; x < tilesAcross; x++) {
                put(y, x);
            }
        }
    }

    /** Transforms one tile of all channels: {@code from} its first value, {@code to} its place in a panel. */
    private void transform(int from, int to) {
        double[] values = padded.values;
        int across = inChannels;
        int step = panels * inChannels * WIDE;
        for (int channel = 0; channel < inChannels; channel++) {
            int p = from + channel;
            int q = p + padded.stride;
            int r = q + padded.stride;
            int s = r + padded.stride;
            double q0 = values[q];
            double q1 = values[q + across];
            double q2 = values[q + 2 * across];
            double q3 = values[q + 3 * across];
            double r0 = values[r];
            double r1 = values[r + across];
            double r2 = values[r + 2 * across];
            double r3 = values[r + 3 * across];
            int at = to + channel * WIDE;
            row(
                    at,
                    step,
                    values[p] - r0,
                    values[p + across] - r1,
                    values[p + 2 * across] - r2,
                    values[p + 3 * across] - r3);
            row(at + 4 * step, step, q0 + r0, q1 + r1, q2 + r2, q3 + r3);
            row(at + 8 * step, step, r0 - q0, r1 - q1, r2 - q2, r3 - q3);
            row(
                    at + 12 * step,
                    step,
                    q0 - values[s],
                    q1 - values[s + across],
                    q2 - values[s + 2 * across],
                    q3 - values[s + 3 * across]);
        }
    }

    private void row(int at, int step, double t0, double t1, double t2, double t3) {
        tiles[at] = t0 - t2;
        tiles[at + step] = t1 + t2;
        tiles[at + 2 * step] = t2 - t1;
        tiles[at + 3 * step] = t1 - t3;
    }

    /** Turns the products of one tile into what all output channels give at its places. */
    private void put(int y, int x) {
        int channels = finish.channels();
        boolean right = 2 * x + 1 < outWidth;
        boolean below = 2 * y + 1 < outHeight;
        if (finish.pool && !(right && below)) {
            return;
        }
        int tile = y * tilesAcross + x;
        int step = Panels.count(channels) * panels * WIDE * WIDE;
        int to = finish.pool ? (y * (outWidth / 2) + x) * channels : (2 * y * outWidth + 2 * x) * channels;
        for (int channel = 0; channel < channels; channel++) {
            int p = ((channel / WIDE * panels + tile / WIDE) * WIDE + tile % WIDE) * WIDE + channel % WIDE;
            int q = p + 4 * step;
            int r = q + 4 * step;
            int s = r + 4 * step;
            double q0 = products[q];
            double q1 = products[q + step];
            double q2 = products[q + 2 * step];
            double q3 = products[q + 3 * step];
            double r0 = products[r];
            double r1 = products[r + step];
            double r2 = products[r + 2 * step];
            double r3 = products[r + 3 * step];
            double top0 = products[p] + q0 + r0;
            double top1 = products[p + step] + q1 + r1;
            double top2 = products[p + 2 * step] + q2 + r2;
            double top3 = products[p + 3 * step] + q3 + r3;
            double bottom0 = q0 - r0 - products[s];
            double bottom1 = q1 - r1 - products[s + step];
            double bottom2 = q2 - r2 - products[s + 2 * step];
            double bottom3 = q3 - r3 - products[s + 3 * step];
            double topLeft = top0 + top1 + top2;
            double topRight = top1 - top2 - top3;
            double bottomLeft = bottom0 + bottom1 + bottom2;
            double bottomRight = bottom1 - bottom2 - bottom3;
            int at = to + channel;
            if (finish.pool) {
                output[at] = finish.of(Panels.greatest(topLeft, topRight, bottomLeft, bottomRight), channel);
                continue;
            }
            output[at] = finish.of(topLeft, channel);
            if (right) {
                output[at + channels] = finish.of(topRight, channel);
            }
            if (below) {
                output[at + outWidth * channels] = finish.of(bottomLeft, channel);
            }
            if (right && below) {
                output[at + (outWidth + 1) * channels] = finish.of(bottomRight, channel);
            }
        }
    }
}
