package io.github.digitpad.nn;

/**
 * Two-dimensional convolution (cross-correlation: the kernel is not flipped).
 *
 * <p>Arrays are flat and row-major: input {@code [height, width, inChannels]}, kernel {@code [kernelHeight,
 * kernelWidth, inChannels / groups, outChannels]}, bias {@code [outChannels]}, output {@code [outHeight, outWidth,
 * outChannels]}; {@link Padding} gives the output's extents, for a window of {@code (kernel - 1) * dilation + 1}.
 *
 * @param window of the kernel's height and width
 * @param groups how many equal parts the channels are in: the first part of the output channels sees only the first
 *     part of the input channels, and so on; 1 is the usual convolution
 * @see "LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition, II.A"
 */
public record Conv2d(String name, Tensor kernel, Tensor bias, Window window, int groups) implements ConvolutionLayer {

    /**
     * Without dilation and groups.
     *
     * @throws IllegalArgumentException if the kernel's or bias's shape does not match, or a stride is below 1
     */
    public Conv2d(String name, Tensor kernel, Tensor bias, int strideY, int strideX, Padding padding) {
        this(name, kernel, bias, strideY, strideX, padding, 1, 1, 1);
    }

    /**
     * With dilation and groups.
     *
     * @throws IllegalArgumentException as the record's own, and if a stride or dilation is below 1
     */
    public Conv2d(
            String name,
            Tensor kernel,
            Tensor bias,
            int strideY,
            int strideX,
            Padding padding,
            int dilationY,
            int dilationX,
            int groups) {
        this(name, kernel, bias, Window.of(kernel, strideY, strideX, padding, dilationY, dilationX), groups);
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the kernel's, the bias's or the window's shape does not match, or the groups
     *     do not divide the output channels
     */
    public Conv2d {
        Shape k = kernel.shape();
        if (k.rank() != 4) {
            throw new IllegalArgumentException(
                    "kernel " + k + ": needs [kernelHeight, kernelWidth, inChannels, outChannels]");
        }
        window.requireOf(k);
        Dense.requireBias(bias, k.extent(3));
        if (groups < 1 || k.extent(3) % groups != 0 || (double) groups * k.extent(2) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "groups " + groups + ": needs a number that divides the " + k.extent(3) + " output channels");
        }
    }

    @Override
    public String kind() {
        return "Conv2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape k = kernel.shape();
        int inChannels = k.extent(2) * groups;
        if (input.rank() != 3 || input.extent(2) != inChannels) {
            throw new IllegalArgumentException("needs [height, width, " + inChannels + "] for its kernel " + k
                    + (groups == 1 ? "" : " in " + groups + " groups") + ", gets " + input);
        }
        return window.outputShape(input, k.extent(3));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int width = inputShape.extent(1);
        int inChannels = inputShape.extent(2);
        int kernelHeight = window.height();
        int kernelWidth = window.width();
        int outChannels = kernel.shape().extent(3);
        int outHeight = window.outputHeight(height);
        int outWidth = window.outputWidth(width);
        int above = window.above(height);
        int leftOf = window.leftOf(width);
        float[] weights = kernel.values();
        float[] biases = bias.values();
        for (int y = 0; y < outHeight; y++) {
            int firstRow = y * window.strideY() - above;
            for (int x = 0; x < outWidth; x++) {
                int firstColumn = x * window.strideX() - leftOf;
                int at = (y * outWidth + x) * outChannels;
                System.arraycopy(biases, 0, output, at, outChannels);
                for (int ky = 0; ky < kernelHeight; ky++) {
                    int row = firstRow + ky * window.dilationY();
                    if (row < 0 || row >= height) {
                        continue;
                    }
                    int weightRow = ky * kernelWidth * (inChannels / groups) * outChannels;
                    if (window.dilationX() == 1 && groups == 1) {
                        // A kernel's row lies over neighbouring pixels: one run of values, and as many rows of weights.
                        int left = Math.max(0, -firstColumn);
                        int run = (Math.min(kernelWidth, width - firstColumn) - left) * inChannels;
                        Rows.addProduct(
                                input,
                                (row * width + firstColumn + left) * inChannels,
                                run,
                                weights,
                                weightRow + left * inChannels * outChannels,
                                output,
                                at,
                                outChannels);
                    } else {
                        addRow(input, inputShape, row, firstColumn, weightRow, output, at);
                    }
                }
            }
        }
    }

    /** Adds what one row of the kernel gives at one place, tap by tap and group by group. */
    private void addRow(
            float[] input, Shape inputShape, int row, int firstColumn, int weightRow, float[] output, int at) {
        int width = inputShape.extent(1);
        int inChannels = inputShape.extent(2);
        int ofGroup = inChannels / groups;
        int outChannels = kernel.shape().extent(3);
        int outOfGroup = outChannels / groups;
        for (int kx = 0; kx < window.width(); kx++) {
            int column = firstColumn + kx * window.dilationX();
            if (column < 0 || column >= width) {
                continue;
            }
            for (int inChannel = 0; inChannel < inChannels; inChannel++) {
                int group = inChannel / ofGroup;
                Rows.addScaled(
                        input[(row * width + column) * inChannels + inChannel],
                        kernel.values(),
                        weightRow + (kx * ofGroup + inChannel % ofGroup) * outChannels + group * outOfGroup,
                        output,
                        at + group * outOfGroup,
                        outOfGroup);
            }
        }
    }

    @Override
    public Conv2d withWeights(Tensor otherKernel, Tensor otherBias) {
        return new Conv2d(name, otherKernel, otherBias, window, groups);
    }

    @Override
    public long multiplyAdds(Shape input) {
        Shape output = outputShape(input);
        return (long) output.extent(0) * output.extent(1) * kernel.shape().size();
    }
}
