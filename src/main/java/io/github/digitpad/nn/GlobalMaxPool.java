package io.github.digitpad.nn;

/**
 * The greatest value of each channel over the whole picture: {@code [height, width, channels]} to {@code [channels]}.
 */
public record GlobalMaxPool(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "GlobalMaxPooling2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(Window.requirePicture(input).extent(2));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int channels = inputShape.extent(2);
        System.arraycopy(input, 0, output, 0, channels);
        for (int from = channels; from < inputShape.size(); from += channels) {
            Rows.keepGreatest(input, from, output, 0, channels);
        }
    }
}
