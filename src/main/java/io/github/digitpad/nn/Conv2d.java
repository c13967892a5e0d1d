package io.github.digitpad.nn;

/**
 * Two-dimensional convolution (cross-correlation: the kernel is not flipped).
 *
 * <p>Arrays are flat and row-major: input {@code [height, width, inChannels]}, kernel {@code [kernelHeight,
 * kernelWidth, inChannels, outChannels]}, bias {@code [outChannels]}, output {@code [outHeight, outWidth,
 * outChannels]}; {@link Padding} gives the output's extents.
 *
 * @see "LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition, II.A"
 */
public record Conv2d(String name, Tensor kernel, Tensor bias, int strideY, int strideX, Padding padding)
        implements Layer {

    /** @throws IllegalArgumentException if the kernel's or bias's shape does not match, or a stride is below 1 */
    public Conv2d {
        if (kernel.shape().rank() != 4) {
            throw new IllegalArgumentException(
                    "kernel " + kernel.shape() + ": needs [kernelHeight, kernelWidth, inChannels, outChannels]");
        }
        Windows.requireStride(strideY, strideX);
        Windows.requireBias(bias, kernel.shape().extent(3));
    }

    @Override
    public String kind() {
        return "Conv2D";
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape k = kernel.shape();
        if (input.rank() != 3 || input.extent(2) != k.extent(2)) {
            throw new IllegalArgumentException(
                    "needs [height, width, " + k.extent(2) + "] for its kernel " + k + ", gets " + input);
        }
        return Windows.outputShape(input, k.extent(0), k.extent(1), strideY, strideX, padding, k.extent(3));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int width = inputShape.extent(1);
        int inChannels = inputShape.extent(2);
        int kernelHeight = kernel.shape().extent(0);
        int kernelWidth = kernel.shape().extent(1);
        int outHeight = padding.outputExtent(height, kernelHeight, strideY);
        int outWidth = padding.outputExtent(width, kernelWidth, strideX);
        int outChannels = kernel.shape().extent(3);
        int above = padding.before(height, kernelHeight, strideY);
        int leftOf = padding.before(width, kernelWidth, strideX);
        float[] weights = kernel.values();
        float[] biases = bias.values();
        for (int y = 0; y < outHeight; y++) {
            int firstRow = y * strideY - above;
            for (int x = 0; x < outWidth; x++) {
                int firstColumn = x * strideX - leftOf;
                int at = (y * outWidth + x) * outChannels;
                System.arraycopy(biases, 0, output, at, outChannels);
                // A kernel's row lies over neighbouring pixels: one run of values, and as many rows of weights.
                int left = Math.max(0, -firstColumn);
                int run = (Math.min(kernelWidth, width - firstColumn) - left) * inChannels;
                for (int ky = Math.max(0, -firstRow); ky < kernelHeight && firstRow + ky < height; ky++) {
                    Rows.addProduct(
                            input,
                            ((firstRow + ky) * width + firstColumn + left) * inChannels,
                            run,
                            weights,
                            (ky * kernelWidth + left) * inChannels * outChannels,
                            output,
                            at,
                            outChannels);
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
