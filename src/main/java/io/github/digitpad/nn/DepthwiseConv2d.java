package io.github.digitpad.nn;

/**
 * Convolution of each channel by itself (cross-correlation: the kernel is not flipped).
 *
 * <p>Arrays are flat and row-major: input {@code [height, width, inChannels]}, kernel {@code [kernelHeight,
 * kernelWidth, inChannels, multiplier]}, bias {@code [inChannels * multiplier]}, output {@code [outHeight, outWidth,
 * inChannels * multiplier]}: channel {@code inChannel} becomes the {@code multiplier} channels from {@code inChannel *
 * multiplier} on. {@link Padding} gives the output's extents, for a window of {@code (kernel - 1) * dilation + 1}.
 *
 * @param dilationY how many cells lie between two rows of the kernel's, plus 1
 * @see "Howard et al. 2017, MobileNets, section 3.1"
 */
public record DepthwiseConv2d(
        String name,
        Tensor kernel,
        Tensor bias,
        int strideY,
        int strideX,
        Padding padding,
        int dilationY,
        int dilationX)
        implements UnaryLayer {

    /**
     * Without dilation.
     *
     * @throws IllegalArgumentException if the kernel's or bias's shape does not match, or a stride is below 1
     */
    public DepthwiseConv2d(String name, Tensor kernel, Tensor bias, int strideY, int strideX, Padding padding) {
        this(name, kernel, bias, strideY, strideX, padding, 1, 1);
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the kernel's or bias's shape does not match, or a stride or dilation is below
     *     1
     */
    public DepthwiseConv2d {
        Shape k = kernel.shape();
        if (k.rank() != 4) {
            throw new IllegalArgumentException(
                    "kernel " + k + ": needs [kernelHeight, kernelWidth, inChannels, multiplier]");
        }
        Windows.requireStride(strideY, strideX);
        Windows.requireDilation(k, dilationY, dilationX);
        Windows.requireBias(bias, k.extent(2) * k.extent(3));
    }

    @Override
    public String kind() {
        return "DepthwiseConv2D";
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape k = kernel.shape();
        if (input.rank() != 3 || input.extent(2) != k.extent(2)) {
            throw new IllegalArgumentException(
                    "needs [height, width, " + k.extent(2) + "] for its kernel " + k + ", gets " + input);
        }
        return Windows.outputShape(
                input,
                Windows.span(k.extent(0), dilationY),
                Windows.span(k.extent(1), dilationX),
                strideY,
                strideX,
                padding,
                bias.shape().size());
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int width = inputShape.extent(1);
        int inChannels = inputShape.extent(2);
        int kernelHeight = kernel.shape().extent(0);
        int kernelWidth = kernel.shape().extent(1);
        int multiplier = kernel.shape().extent(3);
        int outChannels = inChannels * multiplier;
        int spanY = Windows.span(kernelHeight, dilationY);
        int spanX = Windows.span(kernelWidth, dilationX);
        int outHeight = padding.outputExtent(height, spanY, strideY);
        int outWidth = padding.outputExtent(width, spanX, strideX);
        int above = padding.before(height, spanY, strideY);
        int leftOf = padding.before(width, spanX, strideX);
        float[] weights = kernel.values();
        for (int y = 0; y < outHeight; y++) {
            for (int x = 0; x < outWidth; x++) {
                int at = (y * outWidth + x) * outChannels;
                System.arraycopy(bias.values(), 0, output, at, outChannels);
                for (int ky = 0; ky < kernelHeight; ky++) {
                    int row = y * strideY - above + ky * dilationY;
                    for (int kx = 0; kx < kernelWidth; kx++) {
                        int column = x * strideX - leftOf + kx * dilationX;
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
    public long parameters() {
        return (long) kernel.shape().size() + bias.shape().size();
    }

    @Override
    public long multiplyAdds(Shape input) {
        Shape output = outputShape(input);
        return (long) output.extent(0) * output.extent(1) * kernel.shape().size();
    }
}
