package io.github.digitpad.nn;

import java.util.List;

/**
 * Parametric ReLU: {@code x} where it is 0 or more, {@code alpha * x} below.
 *
 * @param alpha of the input's rank; along each axis as long as the input, or 1 where all places share a slope:
 *     {@code [1, 1, channels]} has one for each channel of a picture
 * @see "He et al. 2015, Delving Deep into Rectifiers, section 2.1"
 */
public record PRelu(String name, Tensor alpha) implements UnaryLayer {

    @Override
    public String kind() {
        return "PReLU";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape slopes = alpha.shape();
        boolean fits = slopes.rank() == input.rank();
        for (int axis = 0; fits && axis < slopes.rank(); axis++) {
            fits = slopes.extent(axis) == 1 || slopes.extent(axis) == input.extent(axis);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "needs a shape that its alpha " + slopes + " spreads over, gets " + input);
        }
        return input;
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        float[] slopes = alpha.values();
        for (int i = 0; i < inputShape.size(); i++) {
            float x = input[i];
            output[i] = x >= 0 ? x : x * slopes[slopeAt(i, inputShape)];
        }
    }

    /** By what the value of this index is multiplied where it is below 0. */
    public float slope(int index, Shape inputShape) {
        return alpha.get(slopeAt(index, inputShape));
    }

    /** The index of the slope for the value of this index. */
    private int slopeAt(int index, Shape inputShape) {
        int rest = index;
        int step = 1;
        int at = 0;
        for (int axis = inputShape.rank() - 1; axis >= 0; axis--) {
            int place = rest % inputShape.extent(axis);
            rest /= inputShape.extent(axis);
            if (alpha.shape().extent(axis) > 1) {
                at += place * step;
                step *= alpha.shape().extent(axis);
            }
        }
        return at;
    }

    @Override
    public List<Tensor> weights() {
        return List.of(alpha);
    }
}
