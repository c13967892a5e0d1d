package io.github.digitpad.nn;

/**
 * A window that slides over a picture: that of a convolution's kernel, or of a pool.
 *
 * @param height how many rows of cells it has
 * @param width how many columns
 * @param strideY how many rows further down it is laid next
 * @param strideX how many columns further right
 * @param padding what it does at the picture's edge
 * @param dilationY how many cells lie between two of its rows, plus 1
 * @param dilationX the same for columns
 */
public record Window(int height, int width, int strideY, int strideX, Padding padding, int dilationY, int dilationX) {

    /** @throws IllegalArgumentException if a number is below 1, or it reaches over 2^31 cells or more */
    public Window {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("window [" + height + ", " + width + "]: needs 1 or more");
        }
        if (strideY < 1 || strideX < 1) {
            throw new IllegalArgumentException("strides [" + strideY + ", " + strideX + "]: need 1 or more");
        }
        boolean tooWide =
                (height - 1.0) * dilationY >= Integer.MAX_VALUE || (width - 1.0) * dilationX >= Integer.MAX_VALUE;
        if (dilationY < 1 || dilationX < 1 || tooWide) {
            throw new IllegalArgumentException("dilation [" + dilationY + ", " + dilationX
                    + "]: needs 1 or more, and a window of fewer than 2^31 cells");
        }
    }

    /**
     * Without dilation.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public Window(int height, int width, int strideY, int strideX, Padding padding) {
        this(height, width, strideY, strideX, padding, 1, 1);
    }

    /** One laid at every place where it is inside the picture. */
    public static Window plain(int height, int width) {
        return new Window(height, width, 1, 1, Padding.VALID);
    }

    /**
     * That of a kernel.
     *
     * @param kernel {@code [kernelHeight, kernelWidth, …]}; whether it has four axes its layer checks
     * @throws IllegalArgumentException if a number is below 1, or it reaches over 2^31 cells or more
     */
    public static Window of(Tensor kernel, int strideY, int strideX, Padding padding, int dilationY, int dilationX) {
        Shape shape = kernel.shape();
        int width = shape.rank() > 1 ? shape.extent(1) : 1;
        return new Window(shape.extent(0), width, strideY, strideX, padding, dilationY, dilationX);
    }

    /** How many rows it reaches over. */
    public int spanY() {
        return (height - 1) * dilationY + 1;
    }

    /** How many columns it reaches over. */
    public int spanX() {
        return (width - 1) * dilationX + 1;
    }

    /** How many places it takes down a picture of so many rows; below 1 if it does not fit. */
    public int outputHeight(int pictureHeight) {
        return padding.outputExtent(pictureHeight, spanY(), strideY);
    }

    /** How many places it takes along a row of so many columns; below 1 if it does not fit. */
    public int outputWidth(int pictureWidth) {
        return padding.outputExtent(pictureWidth, spanX(), strideX);
    }

    /** How many rows the first one reaches out of a picture of so many. */
    public int above(int pictureHeight) {
        return padding.before(pictureHeight, spanY(), strideY);
    }

    /** How many columns the first one reaches out of a picture of so many. */
    public int leftOf(int pictureWidth) {
        return padding.before(pictureWidth, spanX(), strideX);
    }

    /** What it reaches over outside of a picture {@code [height, width, channels]} where it fits. */
    public Margin margin(Shape picture) {
        int pictureHeight = picture.extent(0);
        int pictureWidth = picture.extent(1);
        int top = above(pictureHeight);
        int left = leftOf(pictureWidth);
        int bottom = (outputHeight(pictureHeight) - 1) * strideY + spanY() - top;
        int right = (outputWidth(pictureWidth) - 1) * strideX + spanX() - left;
        return new Margin(top, left, Math.max(0, bottom - pictureHeight), Math.max(0, right - pictureWidth));
    }

    /** Whether it moves cell by cell and has no gaps: what fast algorithms need. */
    public boolean isPlain() {
        return strideY == 1 && strideX == 1 && dilationY == 1 && dilationX == 1;
    }

    /**
     * Whether it parts a picture {@code [height, width, channels]} into squares of 2×2, an odd row or column left out.
     */
    public boolean isOfPairs(Shape picture) {
        return height == 2
                && width == 2
                && strideY == 2
                && strideX == 2
                && spanY() == 2
                && spanX() == 2
                && (padding == Padding.VALID || (picture.extent(0) % 2 == 0 && picture.extent(1) % 2 == 0));
    }

    /** What a layer of such windows makes of a picture {@code [height, width, inChannels]}. */
    Shape outputShape(Shape picture, int channels) {
        requirePicture(picture);
        int outHeight = outputHeight(picture.extent(0));
        int outWidth = outputWidth(picture.extent(1));
        if (outHeight < 1 || outWidth < 1) {
            throw new IllegalArgumentException(
                    "its window of [" + spanY() + ", " + spanX() + "] does not fit into the picture " + picture);
        }
        return Shape.of(outHeight, outWidth, channels);
    }

    /** Checks that it is a kernel's. */
    void requireOf(Shape kernel) {
        if (height != kernel.extent(0) || width != kernel.extent(1)) {
            throw new IllegalArgumentException(
                    "window [" + height + ", " + width + "] for the kernel " + kernel + ": needs the kernel's extents");
        }
    }

    static Shape requirePicture(Shape input) {
        if (input.rank() != 3) {
            throw new IllegalArgumentException("needs [height, width, channels], gets " + input);
        }
        return input;
    }
}
