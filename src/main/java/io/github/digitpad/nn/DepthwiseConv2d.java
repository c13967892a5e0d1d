package io.github.digitpad.nn;

/**
 * Convolution of each channel by itself (cross-correlation: the kernel is not flipped).
 *
 * <p>Arrays are flat and row-major: input {@code [height, width, inChannels]}, kernel {@code [kernelHeight,
 * kernelWidth, inChannels, multiplier]}, bias {@code [inChannels * multiplier]}, output {@code [outHeight, outWidth,
 * inChannels * multiplier]}: channel {@code inChannel} becomes the {@code multiplier} channels from {@code inChannel *
 * multiplier} on. {@link Padding} gives the output's extents, for a window of {@code (kernel - 1) * dilation + 1}.
 *
 * @param window of the kernel's height and width
 * @see "Howard et al. 2017, MobileNets, section 3.1"
 */
public record DepthwiseConv2d(String name, Tensor kernel, Tensor bias, Window window) implements ConvolutionLayer {

    /**
     * Without dilation.
     *
     * @throws IllegalArgumentException if the kernel's or bias's shape does not match, or a stride is below 1
     */
    public DepthwiseConv2d(String name, Tensor kernel, Tensor bias, int strideY, int strideX, Padding padding) {
        this(name, kernel, bias, strideY, strideX, padding, 1, 1);
    }

    /**
     * With dilation.
     *
     * @throws IllegalArgumentException as the record's own, and if a stride or dilation is below 1
     */
    public DepthwiseConv2d(
            String name,
            Tensor kernel,
            Tensor bias,
            int strideY,
            int strideX,
            Padding padding,
            int dilationY,
            int dilationX) {
        this(name, kernel, bias, Window.of(kernel, strideY, strideX, padding, dilationY, dilationX));
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the kernel's, the bias's or the window's shape does not match
     */
    public DepthwiseConv2d {
        Shape k = kernel.shape();
        if (k.rank() != 4) {
            throw new IllegalArgumentException(
                    "kernel " + k + ": needs [kernelHeight, kernelWidth, inChannels, multiplier]");
        }
        window.requireOf(k);
        Dense.requireBias(bias, k.extent(2) * k.extent(3));
    }

    @Override
    public String kind() {
        return "DepthwiseConv2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape k = kernel.shape();
        if (input.rank() != 3 || input.extent(2) != k.extent(2)) {
            throw new IllegalArgumentException(
                    "needs [height, width, " + k.extent(2) + "] for its kernel " + k + ", gets " + input);
        }
        return window.outputShape(input, bias.shape().size());
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int width = inputShape.extent(1);
        int inChannels = inputShape.extent(2);
        int kernelHeight = window.height();
        int kernelWidth = window.width();
        int multiplier = kernel.shape().extent(3);
        int outChannels = inChannels * multiplier;
        int outHeight = window.outputHeight(height);
        int outWidth = window.outputWidth(width);
        int above = window.above(height);
        int leftOf = window.leftOf(width);
        float[] weights = kernel.values();
        for (int y = 0; y < outHeight; y++) {
            for (int x = 0; x < outWidth; x++) {
                int at = (y * outWidth + x) * outChannels;
                System.arraycopy(bias.values(), 0, output, at, outChannels);
                for (int ky = 0; ky < kernelHeight; ky++) {
                    int row = y * window.strideY() - above + ky * window.dilationY();
                    for (int kx = 0; kx < kernelWidth; kx++) {
                        int column = x * window.strideX() - leftOf + kx * window.dilationX();
                        if (row >= 0 && row < height && column >= 0 && column < width) {
                            int from = (row * width + column) * inChannels;
                            int tap = (ky * kernelWidth + kx) * outChannels;
                            for (int outChannel = 0; outChannel < outChannels; outChannel++) {
                                output[at + outChannel] +=
                                        input[from + outChannel / multiplier] * weights[tap + outChannel];
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public DepthwiseConv2d withWeights(Tensor otherKernel, Tensor otherBias) {
        return new DepthwiseConv2d(name, otherKernel, otherBias, window);
    }

    @Override
    public long multiplyAdds(Shape input) {
        Shape output = outputShape(input);
        return (long) output.extent(0) * output.extent(1) * kernel.shape().size();
    }
}
