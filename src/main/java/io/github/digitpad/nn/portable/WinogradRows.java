package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/**
 * A 3×3 convolution of stride 1 by Winograd's algorithm, on the JVM: for each of a transformed tile's values what all
 * input channels are, times their rows of weights for all output channels.
 *
 * @see WinogradTiles
 */
final class WinogradRows implements Kernel {

    /** So many values of all tiles' channels at a time: few enough for the second cache. */
    private static final int VALUES = 1 << 16;

    /** As long as so many products takes a copy of a pixel. */
    private static final double COPY = 130;

    /** Input channels are taken in fours. */
    private static final int WIDE = 4;

    private final Finish finish;
    private final PaddedPicture<float[]> padded;
    private final float[] output;
    private final int inChannels;

    /** The same, filled up with channels of zeros. */
    private final int inputs;

    private final int outChannels;
    private final WinogradTiles tiles;
    private final int downAtOnce;

    /** Places of a tile's side that come out. */
    private final int side;

    private final int outHeight;
    private final int outWidth;

    /** {@code [values of a tile, inputs, outChannels]}. */
    private final float[][][] weights;

    /** How many tiles' channels there are of each value. */
    private final int inLength;

    private final int outLength;

    /** {@code [rows of a tile][columns of a tile, tiles, inputs]}. */
    private final float[][] patches;

    private final TileTransform transform;

    /** {@code [columns of a tile][rows of a tile, tiles, inputs]}. */
    private final float[][] values;

    /** {@code [tiles, outChannels]}. */
    private final float[][] sums;

    /** {@code [rows of a tile][columns of a tile, tiles, outChannels]}. */
    private final float[][] products;

    private final TileTransform back;

    /** {@code [columns of a tile's places][rows of a tile's places, tiles, outChannels]}. */
    private final float[][] results;

    /** The biases for each tile. */
    private final float[] biases;

    /** Two rows of places, while they are pooled. */
    private final float[] upper;

    private final float[] lower;

    /** @param layout one that {@link #isFor} the layer */
    WinogradRows(Conv2d layer, Shape input, float[] picture, float[] output, Finish finish, WinogradTiles layout) {
        Shape result = layer.outputShape(input);
        this.finish = finish;
        this.output = output;
        this.inChannels = input.extent(2);
        this.inputs = (inChannels + WIDE - 1) / WIDE * WIDE;
        this.outChannels = result.extent(2);
        this.tiles = layout;
        this.downAtOnce = layout.downAtOnce(VALUES / (layout.values() * (inputs + outChannels)));
        this.padded = layout.padded(picture, input, layer.window(), downAtOnce);
        int step = finish.pool ? 2 : 1;
        this.side = layout.outputs() / step;
        this.outHeight = result.extent(0) / step;
        this.outWidth = result.extent(1) / step;
        int count = downAtOnce * layout.across();
        int points = layout.points();
        int outputs = layout.outputs();
        this.inLength = count * inputs;
        this.outLength = count * outChannels;
        this.weights = filledUp(layout.weights(layer), inputs);
        this.patches = new float[points][points * inLength];
        this.transform = new TileTransform(layout.matrices().input(), inLength);
        this.values = new float[points][points * inLength];
        this.sums = new float[count][outChannels];
        this.products = new float[points][points * outLength];
        this.back = new TileTransform(layout.matrices().output(), outLength);
        this.results = new float[outputs][outputs * outLength];
        this.biases = new float[outputs * outLength];
        float[] bias = layer.bias().toArray();
        for (int i = 0; i < biases.length; i += outChannels) {
            System.arraycopy(bias, 0, biases, i, outChannels);
        }
        this.upper = new float[outLength];
        this.lower = new float[outLength];
    }

    private static float[][][] filledUp(float[][][] weights, int inputs) {
        for (int value = 0; value < weights.length; value++) {
            float[][] rows = new float[inputs][weights[value][0].length];
            System.arraycopy(weights[value], 0, rows, 0, weights[value].length);
            weights[value] = rows;
        }
        return weights;
    }

    /** Whether a layer can be computed so. */
    static boolean isFor(Conv2d layer, WinogradTiles tiles, boolean pool) {
        return WinogradConvolution.isOfItsKind(layer) && !(pool && tiles.outputs() % 2 > 0);
    }

    /** How long it takes for each product of the definition; see {@link Planes#time}. */
    static double time(Conv2d layer, Shape input, WinogradTiles tiles) {
        Shape result = layer.outputShape(input);
        int count = tiles.down() * tiles.across();
        int inChannels = input.extent(2);
        int outChannels = result.extent(2);
        double pairs = (double) inChannels * outChannels;
        double products = tiles.values() * count * pairs * Rows.time(outChannels);
        double transforms = TileTransform.time(tiles.points(), tiles.points(), count * inChannels)
                + TileTransform.time(tiles.outputs(), tiles.points(), count * outChannels);
        double copies = count * (2.0 * tiles.values() + tiles.outputs() * tiles.outputs()) * COPY;
        return (products + transforms + copies) / (9 * pairs * result.extent(0) * result.extent(1));
    }

    @Override
    public void run() {
        padded.fill();
        for (int first = 0; first < tiles.down(); first += downAtOnce) {
            gather(first);
            transform.apply(patches, values);
            for (int value = 0; value < tiles.values(); value++) {
                multiply(value);
            }
            back.apply(products, results);
            finishAll();
            put(first);
        }
    }

    private void gather(int first) {
        int points = tiles.points();
        for (int tile = 0; tile * inputs < inLength; tile++) {
            int from = (first + tile / tiles.across()) * tiles.outputs() * padded.stride
                    + tile % tiles.across() * tiles.outputs() * inChannels;
            for (int y = 0; y < points; y++) {
                for (int x = 0; x < points; x++) {
                    System.arraycopy(
                            padded.values,
                            from + y * padded.stride + x * inChannels,
                            patches[y],
                            x * inLength + tile * inputs,
                            inChannels);
                }
            }
        }
    }

    /** Multiplies one value of all tiles with its weights. */
    private void multiply(int value) {
        int y = value / tiles.points();
        int x = value % tiles.points();
        float[] factors = values[x];
        float[][] rows = weights[value];
        for (float[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        for (int row = 0; row < inputs; row += WIDE) {
            float[] a = rows[row];
            float[] b = rows[row + 1];
            float[] c = rows[row + 2];
            float[] d = rows[row + 3];
            int at = y * inLength + row;
            for (float[] sum : sums) {
                Rows.add(a, factors[at], b, factors[at + 1], c, factors[at + 2], d, factors[at + 3], sum);
                at += inputs;
            }
        }
        for (int tile = 0; tile < sums.length; tile++) {
            System.arraycopy(sums[tile], 0, products[y], x * outLength + tile * outChannels, outChannels);
        }
    }

    /** Adds biases and does what else comes behind. */
    private void finishAll() {
        int step = finish.pool ? 2 : 1;
        for (int x = 0; x < results.length; x += step) {
            if (finish.pool) {
                pool(results[x], results[x + 1]);
            }
            finish.all(results[x], biases);
        }
    }

    /** Puts the greatest of each four places where the first is. */
    private void pool(float[] left, float[] right) {
        Planes.greatest(left, right);
        for (int y = 0; y < results.length; y += 2) {
            System.arraycopy(left, y * outLength, upper, 0, outLength);
            System.arraycopy(left, (y + 1) * outLength, lower, 0, outLength);
            Planes.greatest(upper, lower);
            System.arraycopy(upper, 0, left, y * outLength, outLength);
        }
    }

    private void put(int first) {
        int step = finish.pool ? 2 : 1;
        for (int tile = 0; tile * outChannels < outLength; tile++) {
            int top = (first + tile / tiles.across()) * side;
            int left = tile % tiles.across() * side;
            for (int y = 0; y < side && top + y < outHeight; y++) {
                for (int x = 0; x < side && left + x < outWidth; x++) {
                    System.arraycopy(
                            results[x * step],
                            y * step * outLength + tile * outChannels,
                            output,
                            ((top + y) * outWidth + left + x) * outChannels,
                            outChannels);
                }
            }
        }
    }
}
