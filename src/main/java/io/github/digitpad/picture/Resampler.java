package io.github.digitpad.picture;

/**
 * Resizes a part of a picture with a cubic filter (Catmull-Rom), widened when it makes the picture smaller, so that
 * nothing is skipped. Works along one axis after the other.
 *
 * @see "Keys 1981, Cubic Convolution Interpolation for Digital Image Processing (a = -0.5)"
 */
public final class Resampler {

    /** Half the filter's width, in px of the coarser of the two pictures. */
    private static final double SUPPORT = 2;

    private Resampler() {}

    /** The part from {@code left, top} up to {@code right, bottom}, placed in a picture of the given size on paper. */
    public static GrayImage resample(
            GrayImage image, int left, int top, int right, int bottom, Placement placement, int width, int height) {
        Axis horizontal = new Axis(left, right, placement.scale(), placement.left(), width);
        Axis vertical = new Axis(top, bottom, placement.scale(), placement.top(), height);
        float[] rows = new float[(bottom - top) * width];
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i < horizontal.weights[x].length; i++) {
                    sum += horizontal.weights[x][i] * image.at(horizontal.starts[x] + i, y);
                }
                rows[(y - top) * width + x] = (float) sum;
            }
        }
        float[] pixels = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i < vertical.weights[y].length; i++) {
                    sum += vertical.weights[y][i] * rows[(vertical.starts[y] - top + i) * width + x];
                }
                pixels[y * width + x] = (float) Math.max(0, Math.min(1, sum));
            }
        }
        return GrayImage.owning(width, height, pixels);
    }

    /** For each target pixel along one axis: the first source pixel that it draws on, and the weight of each. */
    private static final class Axis {
        final int[] starts;
        final double[][] weights;

        Axis(int from, int to, double scale, double offset, int targets) {
            starts = new int[targets];
            weights = new double[targets][];
            double stretch = Math.max(1, 1 / scale);
            for (int target = 0; target < targets; target++) {
                double centre = (target + 0.5 - offset) / scale;
                int start = (int) Math.max(from, Math.floor(centre - SUPPORT * stretch));
                int end = (int) Math.min(to, Math.ceil(centre + SUPPORT * stretch));
                starts[target] = Math.min(start, to - 1);
                weights[target] = weights(start, end, centre, stretch);
            }
        }

        private static double[] weights(int start, int end, double centre, double stretch) {
            double total = 0;
            for (double at = Math.ceil(centre - SUPPORT * stretch) - 0.5; at < centre + SUPPORT * stretch; at++) {
                total += cubic((at - centre) / stretch);
            }
            double[] weights = new double[Math.max(0, end - start)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = cubic((start + i + 0.5 - centre) / stretch) / total;
            }
            return weights;
        }

        private static double cubic(double distance) {
            double d = Math.abs(distance);
            if (d < 1) {
                return (1.5 * d - 2.5) * d * d + 1;
            }
            return d < SUPPORT ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
        }
    }
}
