package io.github.digitpad.nn;

/**
 * A picture with each pixel as a block of pixels, the nearest one of those that were there: {@code [height, width,
 * channels]} to {@code [height * sizeY, width * sizeX, channels]}.
 */
public record UpSampling2d(String name, int sizeY, int sizeX) implements UnaryLayer {

    /** @throws IllegalArgumentException if a size is below 1 */
    public UpSampling2d {
        if (sizeY < 1 || sizeX < 1) {
            throw new IllegalArgumentException("size [" + sizeY + ", " + sizeX + "]: needs 1 or more");
        }
    }

    @Override
    public String kind() {
        return "UpSampling2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        Window.requirePicture(input);
        long height = (long) input.extent(0) * sizeY;
        long width = (long) input.extent(1) * sizeX;
        if (height > Integer.MAX_VALUE || width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("makes the picture " + input + " 2^31 cells wide or more");
        }
        return Shape.of((int) height, (int) width, input.extent(2));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int channels = inputShape.extent(2);
        int row = inputShape.extent(1) * channels;
        int wideRow = row * sizeX;
        for (int y = 0; y < inputShape.extent(0) * sizeY; y++) {
            int from = y / sizeY * row;
            for (int x = 0; x < inputShape.extent(1) * sizeX; x++) {
                System.arraycopy(input, from + x / sizeX * channels, output, y * wideRow + x * channels, channels);
            }
        }
    }
}
