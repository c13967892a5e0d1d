package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;

/** Convolutions' kernels as larger ones that compute the same, with zeros where they have nothing. */
final class Kernels {

    private Kernels() {}

    /**
     * A dilated kernel as one without dilation.
     *
     * @param kernel {@code [height, width, …]}
     * @param window the kernel's
     * @throws IllegalArgumentException if that gives more weights than a model may have values
     */
    static Tensor spread(Tensor kernel, Window window) {
        int[] extents = kernel.shape().toArray();
        int height = extents[0];
        int width = extents[1];
        int perCell = extents[2] * extents[3];
        requireSize((double) window.spanY() * window.spanX() * perCell);
        Shape shape = Shape.of(window.spanY(), window.spanX(), extents[2], extents[3]);
        float[] values = kernel.toArray();
        float[] spread = new float[shape.size()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = (y * window.dilationY() * shape.extent(1) + x * window.dilationX()) * perCell;
                System.arraycopy(values, (y * width + x) * perCell, spread, to, perCell);
            }
        }
        return Tensor.of(shape, spread);
    }

    /**
     * The kernel of a convolution in groups as one for all channels.
     *
     * @param kernel {@code [height, width, inChannels / groups, outChannels]}
     * @throws IllegalArgumentException if that gives more weights than a model may have values
     */
    static Tensor ungrouped(Tensor kernel, int groups) {
        if (groups == 1) {
            return kernel;
        }
        Shape k = kernel.shape();
        int inOfGroup = k.extent(2);
        int outChannels = k.extent(3);
        int outOfGroup = outChannels / groups;
        requireSize((double) k.size() * groups);
        Shape shape = Shape.of(k.extent(0), k.extent(1), inOfGroup * groups, outChannels);
        float[] values = kernel.toArray();
        float[] all = new float[shape.size()];
        for (int row = 0; row < values.length / outChannels; row++) {
            int cell = row / inOfGroup;
            int inChannel = row % inOfGroup;
            for (int group = 0; group < groups; group++) {
                int to = (cell * groups + group) * inOfGroup + inChannel;
                int first = group * outOfGroup;
                System.arraycopy(values, row * outChannels + first, all, to * outChannels + first, outOfGroup);
            }
        }
        return Tensor.of(shape, all);
    }

    private static void requireSize(double weights) {
        if (weights > NetworkBuilder.MAX_VALUES) {
            throw new IllegalArgumentException("TensorFlow.js has nothing like it but a kernel with zeros, of "
                    + (long) weights + " weights; that is more than " + NetworkBuilder.MAX_VALUES);
        }
    }
}
