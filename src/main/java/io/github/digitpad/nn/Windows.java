package io.github.digitpad.nn;

/** What all layers that slide a window over a picture check in the same way. */
final class Windows {

    private Windows() {}

    static void requireStride(int strideY, int strideX) {
        if (strideY < 1 || strideX < 1) {
            throw new IllegalArgumentException("strides [" + strideY + ", " + strideX + "]: need 1 or more");
        }
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
