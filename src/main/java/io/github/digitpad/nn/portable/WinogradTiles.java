package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.CookToom;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Window;

/**
 * How a 3×3 convolution's result is laid out in tiles of Winograd's algorithm, on the JVM.
 *
 * @param outputs a tile's places down and along
 * @param down tiles
 * @param across tiles
 */
record WinogradTiles(int outputs, int down, int across) {

    /** Those of {@link CookToom} whose sums of floats are right to a few millionths. */
    static final int MOST_OUTPUTS = 5;

    /** For a layer's result. */
    static WinogradTiles of(int outputs, Shape result) {
        return new WinogradTiles(
                outputs, (result.extent(0) + outputs - 1) / outputs, (result.extent(1) + outputs - 1) / outputs);
    }

    /** Values of a transformed tile down and along. */
    int points() {
        return outputs + 2;
    }

    /** Values of a transformed tile. */
    int values() {
        return points() * points();
    }

    /**
     * In how many rows tiles are worked on at a time, all about as many.
     *
     * @param most tiles at a time, if a row has not more
     */
    int downAtOnce(int most) {
        int rows = Math.max(1, most / across);
        int times = (down + rows - 1) / rows;
        return (down + times - 1) / times;
    }

    /**
     * The picture that all tiles lie on.
     *
     * @param downAtOnce rows of tiles that are worked on at a time, the last, too
     */
    PaddedPicture<float[]> padded(float[] picture, Shape input, Window window, int downAtOnce) {
        int times = (down + downAtOnce - 1) / downAtOnce;
        return new PaddedPicture<>(
                picture, input, window, times * downAtOnce * outputs + 2, across * outputs + 2, float[]::new);
    }

    CookToom matrices() {
        return CookToom.of(outputs, 3);
    }

    /**
     * A kernel's transformed weights.
     *
     * @return {@code [values of a tile, inChannels, outChannels]}
     */
    float[][][] weights(Conv2d layer) {
        int inChannels = layer.kernel().shape().extent(2);
        int outChannels = layer.kernel().shape().extent(3);
        float[] kernel = layer.kernel().toArray();
        double[][] rows = matrices().kernel();
        float[][][] weights = new float[values()][inChannels][outChannels];
        for (int pair = 0; pair < inChannels * outChannels; pair++) {
            for (int value = 0; value < weights.length; value++) {
                double sum = 0;
                for (int tap = 0; tap < 9; tap++) {
                    sum += rows[value / points()][tap / 3]
                            * rows[value % points()][tap % 3]
                            * kernel[tap * inChannels * outChannels + pair];
                }
                weights[value][pair / outChannels][pair % outChannels] = (float) sum;
            }
        }
        return weights;
    }
}
