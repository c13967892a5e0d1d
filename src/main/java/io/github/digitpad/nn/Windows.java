package io.github.digitpad.nn;

/** What all layers that slide a window over a picture check in the same way. */
public final class Windows {

    private Windows() {}

    static void requireStride(int strideY, int strideX) {
        if (strideY < 1 || strideX < 1) {
            throw new IllegalArgumentException("strides [" + strideY + ", " + strideX + "]: need 1 or more");
        }
    }

    /** Checks that a kernel of {@code [height, width, …]} can be spread so. */
    static void requireDilation(Shape kernel, int dilationY, int dilationX) {
        boolean tooWide = (kernel.extent(0) - 1L) * dilationY >= Integer.MAX_VALUE
                || (kernel.extent(1) - 1L) * dilationX >= Integer.MAX_VALUE;
        if (dilationY < 1 || dilationX < 1 || tooWide) {
            throw new IllegalArgumentException("dilation [" + dilationY + ", " + dilationX
                    + "]: needs 1 or more, and a window of fewer than 2^31 cells");
        }
    }

    /** How many cells a kernel of this extent reaches over. */
    public static int span(int kernel, int dilation) {
        return (kernel - 1) * dilation + 1;
    }

    static void requireBias(Tensor bias, int outputs) {
        if (bias.shape().rank() != 1 || bias.shape().extent(0) != outputs) {
            throw new IllegalArgumentException("bias " + bias.shape() + ": needs [" + outputs + "] for its kernel");
        }
    }

    static void requirePool(int poolHeight, int poolWidth, int strideY, int strideX) {
        if (poolHeight < 1 || poolWidth < 1) {
            throw new IllegalArgumentException("poolSize [" + poolHeight + ", " + poolWidth + "]: needs 1 or more");
        }
        requireStride(strideY, strideX);
    }

    static Shape requirePicture(Shape input) {
        if (input.rank() != 3) {
            throw new IllegalArgumentException("needs [height, width, channels], gets " + input);
        }
        return input;
    }

    static Shape outputShape(
            Shape input, int windowHeight, int windowWidth, int strideY, int strideX, Padding padding, int channels) {
        int outHeight = padding.outputExtent(input.extent(0), windowHeight, strideY);
        int outWidth = padding.outputExtent(input.extent(1), windowWidth, strideX);
        if (outHeight < 1 || outWidth < 1) {
            throw new IllegalArgumentException(
                    "its window of [" + windowHeight + ", " + windowWidth + "] does not fit into the picture " + input);
        }
        return Shape.of(outHeight, outWidth, channels);
    }
}
