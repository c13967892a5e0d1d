package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Window;

/**
 * A convolution patch by patch: those of four places, which may be a window that is pooled, times the weights of two
 * output channels. Eight sums at a time are about what the processor's registers hold. Where four patches are blank
 * paper, which much of a picture with a digit is, nothing is multiplied. Groups of channels are done one after another.
 */
final class PatchConvolution implements Kernel {

    private final Finish finish;
    private final PaddedPicture<double[]> padded;
    private final double[] output;

    private final int groups;

    /** Input channels of a group, and output channels. */
    private final int inOfGroup;

    private final int outOfGroup;

    /** {@code [groups, pairs of output channels, values of a patch, 2]}. */
    private final double[] weights;

    /** Where each value of a group's patch lies, seen from the patch's first. */
    private final int[] taps;

    /** Where each patch begins, four for each turn. */
    private final int[] places;

    /** How many places there are, without those that only fill up the last turn. */
    private final int count;

    /** The patches of four places, and which of the weights' rows they meet. */
    private final double[] patches;

    private final int[] rows;

    /** What a place on blank paper gives. */
    private final double[] blank;

    PatchConvolution(Conv2d layer, Shape input, double[] picture, double[] output, Finish finish) {
        Shape kernel = layer.kernel().shape();
        Shape result = layer.outputShape(input);
        int channels = input.extent(2);
        Window window = layer.window();
        this.finish = finish;
        this.padded = new PaddedPicture<>(picture, input, window, result, double[]::new);
        this.output = output;
        int depth = kernel.size() / kernel.extent(3);
        this.groups = layer.groups();
        this.inOfGroup = channels / groups;
        this.outOfGroup = finish.channels() / groups;
        this.weights = inPairs(layer.kernel().toArray(), depth);
        this.taps = new int[depth];
        for (int k = 0; k < depth; k++) {
            int cell = k / inOfGroup;
            int y = cell / window.width() * window.dilationY();
            int x = cell % window.width() * window.dilationX();
            taps[k] = y * padded.stride + x * channels + k % inOfGroup;
        }
        int columns = finish.pool ? result.extent(1) / 2 : result.extent(1);
        this.count = finish.pool ? result.extent(0) / 2 * columns * 4 : result.extent(0) * columns;
        this.places = new int[filledUp(count)];
        for (int i = 0; i < count; i++) {
            int y = finish.pool ? i / 4 / columns * 2 + i % 4 / 2 : i / columns;
            int x = finish.pool ? i / 4 % columns * 2 + i % 2 : i % columns;
            places[i] = y * window.strideY() * padded.stride + x * window.strideX() * channels;
        }
        this.patches = new double[depth * 4];
        this.rows = new int[depth];
        this.blank = new double[finish.channels()];
        for (int channel = 0; channel < blank.length; channel++) {
            blank[channel] = finish.of(0, channel);
        }
    }

    /** So many places, and those that fill up the last turn. */
    static int filledUp(int places) {
        return (places + 3) / 4 * 4;
    }

    private double[] inPairs(float[] kernel, int depth) {
        int channels = finish.channels();
        double[] pairs = new double[groups * pairsOfGroup() * depth * 2];
        for (int channel = 0; channel < channels; channel++) {
            int ofGroup = channel % outOfGroup;
            int pair = channel / outOfGroup * pairsOfGroup() + ofGroup / 2;
            for (int k = 0; k < depth; k++) {
                pairs[(pair * depth + k) * 2 + ofGroup % 2] = kernel[k * channels + channel];
            }
        }
        return pairs;
    }

    private int pairsOfGroup() {
        return (outOfGroup + 1) / 2;
    }

    @Override
    public void run() {
        padded.fill();
        for (int first = 0; first < count; first += 4) {
            for (int group = 0; group < groups; group++) {
                runGroup(group, first);
            }
        }
    }

    /** What a group's channels give at four places. */
    private void runGroup(int group, int first) {
        int channels = finish.channels();
        int channel = group * outOfGroup;
        int end = channel + outOfGroup;
        int kept = gather(first, group * inOfGroup);
        int places = finish.pool ? 1 : Math.min(4, count - first);
        int at = (finish.pool ? first / 4 : first) * channels;
        if (kept == 0) {
            for (int place = 0; place < places; place++) {
                System.arraycopy(blank, channel, output, at + place * channels + channel, outOfGroup);
            }
            return;
        }
        int pair = group * pairsOfGroup();
        for (; channel < end; channel += 2) {
            multiply(pair, channel, end, kept, places, at + channel);
            pair++;
        }
    }

    /** What two output channels, or the last before the end, give at some of the four places that were collected. */
    private void multiply(int pair, int channel, int end, int kept, int places, int at) {
        double[] a = patches;
        double[] b = weights;
        int[] left = rows;
        double c00 = 0;
        double c01 = 0;
        double c10 = 0;
        double c11 = 0;
        double c20 = 0;
        double c21 = 0;
        double c30 = 0;
        double c31 = 0;
        int from = pair * 2 * taps.length;
        int p = 0;
        for (int k = 0; k < kept; k++) {
            int q = from + left[k];
            double b0 = b[q];
            double b1 = b[q + 1];
            double x = a[p];
            c00 += x * b0;
            c01 += x * b1;
            x = a[p + 1];
            c10 += x * b0;
            c11 += x * b1;
            x = a[p + 2];
            c20 += x * b0;
            c21 += x * b1;
            x = a[p + 3];
            c30 += x * b0;
            c31 += x * b1;
            p += 4;
        }
        if (finish.pool) {
            put(channel, end, at, Panels.greatest(c00, c10, c20, c30), Panels.greatest(c01, c11, c21, c31));
            return;
        }
        int step = finish.channels();
        put(channel, end, at, c00, c01);
        if (places > 1) {
            put(channel, end, at + step, c10, c11);
        }
        if (places > 2) {
            put(channel, end, at + 2 * step, c20, c21);
        }
        if (places > 3) {
            put(channel, end, at + 3 * step, c30, c31);
        }
    }

    private void put(int channel, int end, int to, double sum0, double sum1) {
        output[to] = finish.of(sum0, channel);
        if (channel + 1 < end) {
            output[to + 1] = finish.of(sum1, channel + 1);
        }
    }

    /**
     * Collects a group's patches of four places as a panel, without what is zero in all four; gives how much is left.
     *
     * @param channel the group's first
     */
    private int gather(int first, int channel) {
        double[] values = padded.values;
        double[] panel = patches;
        int[] offsets = taps;
        int[] left = rows;
        int place0 = places[first] + channel;
        int place1 = places[first + 1] + channel;
        int place2 = places[first + 2] + channel;
        int place3 = places[first + 3] + channel;
        int kept = 0;
        for (int k = 0; k < offsets.length; k++) {
            int tap = offsets[k];
            double x0 = values[place0 + tap];
            double x1 = values[place1 + tap];
            double x2 = values[place2 + tap];
            double x3 = values[place3 + tap];
            int at = kept * 4;
            panel[at] = x0;
            panel[at + 1] = x1;
            panel[at + 2] = x2;
            panel[at + 3] = x3;
            left[kept] = k * 2;
            kept += x0 * x0 + x1 * x1 + x2 * x2 + x3 * x3 == 0 ? 0 : 1;
        }
        return kept;
    }
}
