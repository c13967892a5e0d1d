package io.github.digitpad.nn;

import java.util.List;

/**
 * A factor and an offset for each channel: {@code output[…, c] = input[…, c] * scale[c] + offset[c]} along the last
 * axis, whatever the shape. It is what batch normalisation comes to in a trained network, and what rescales inputs.
 *
 * @param scale {@code [channels]}
 * @param offset {@code [channels]}
 * @see "Ioffe and Szegedy 2015, Batch Normalization, section 3.1"
 */
public record Affine(String name, Tensor scale, Tensor offset) implements UnaryLayer {

    /** @throws IllegalArgumentException if scale and offset are not vectors of one length */
    public Affine {
        if (scale.shape().rank() != 1 || !scale.shape().equals(offset.shape())) {
            throw new IllegalArgumentException(
                    "scale " + scale.shape() + ", offset " + offset.shape() + ": need [channels] both");
        }
    }

    @Override
    public String kind() {
        return "Affine";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        int channels = scale.shape().size();
        if (input.extent(input.rank() - 1) != channels) {
            throw new IllegalArgumentException("needs " + channels + " values along the last axis, gets " + input);
        }
        return input;
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        float[] factors = scale.values();
        float[] offsets = offset.values();
        int channels = factors.length;
        for (int start = 0; start < inputShape.size(); start += channels) {
            for (int channel = 0; channel < channels; channel++) {
                output[start + channel] = input[start + channel] * factors[channel] + offsets[channel];
            }
        }
    }

    @Override
    public List<Tensor> weights() {
        return List.of(scale, offset);
    }

    @Override
    public long multiplyAdds(Shape input) {
        return input.size();
    }
}
