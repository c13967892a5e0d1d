package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;

/**
 * Convolutions that other formats lack as ones of larger kernels that compute the same, with zeros where they have
 * nothing.
 */
public final class Kernels {

    private Kernels() {}

    /** Groups of one input channel are a depthwise convolution; others get a kernel that is 0 between groups. */
    static UnaryLayer convolution(Conv2d conv) {
        Tensor kernel = conv.kernel();
        if (conv.groups() > 1 && kernel.shape().extent(2) == 1) {
            int[] extents = kernel.shape().toArray();
            Shape shape = Shape.of(extents[0], extents[1], conv.groups(), extents[3] / conv.groups());
            return undilated(
                    new DepthwiseConv2d(conv.name(), Tensor.of(shape, kernel.toArray()), conv.bias(), conv.window()));
        }
        Window window = conv.window();
        boolean strided = window.strideY() > 1 || window.strideX() > 1;
        boolean spread = strided && isDilated(window);
        if (conv.groups() == 1 && !spread) {
            return conv;
        }
        Conv2d whole = new Conv2d(conv.name(), ungrouped(kernel, conv.groups()), conv.bias(), window, 1);
        return spread ? undilated(whole) : whole;
    }

    /**
     * A dilated one gets a kernel with zeros where it has gaps.
     *
     * @throws IllegalArgumentException if that gives more weights than a model may have values
     */
    public static Conv2d undilated(Conv2d conv) {
        Window window = conv.window();
        return isDilated(window)
                ? new Conv2d(conv.name(), spread(conv.kernel(), window), conv.bias(), spread(window), conv.groups())
                : conv;
    }

    /**
     * A dilated one gets a kernel with zeros where it has gaps.
     *
     * @throws IllegalArgumentException if that gives more weights than a model may have values
     */
    public static DepthwiseConv2d undilated(DepthwiseConv2d conv) {
        Window window = conv.window();
        return isDilated(window)
                ? new DepthwiseConv2d(conv.name(), spread(conv.kernel(), window), conv.bias(), spread(window))
                : conv;
    }

    private static boolean isDilated(Window window) {
        return window.dilationY() > 1 || window.dilationX() > 1;
    }

    /** The window of a kernel that has zeros where the dilated one has gaps. */
    private static Window spread(Window window) {
        return new Window(window.spanY(), window.spanX(), window.strideY(), window.strideX(), window.padding());
    }

    /**
     * A dilated kernel as one without dilation.
     *
     * @param kernel {@code [height, width, …]}
     * @param window the kernel's
     * @throws IllegalArgumentException if that gives more weights than a model may have values
     */
    private static Tensor spread(Tensor kernel, Window window) {
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
        return Tensor.wrap(shape, spread);
    }

    /**
     * The kernel of a convolution in groups as one for all channels.
     *
     * @param kernel {@code [height, width, inChannels / groups, outChannels]}
     * @throws IllegalArgumentException if that gives more weights than a model may have values
     */
    private static Tensor ungrouped(Tensor kernel, int groups) {
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
        return Tensor.wrap(shape, all);
    }

    private static void requireSize(double weights) {
        if (weights > NetworkBuilder.MAX_VALUES) {
            throw new IllegalArgumentException("there is nothing like it but a kernel with zeros, of " + (long) weights
                    + " weights; that is more than " + NetworkBuilder.MAX_VALUES);
        }
    }
}
