package io.github.digitpad.nn;

/**
 * A fully connected layer: {@code output[j] = bias[j] + sum over i of input[i] * kernel[i, j]}. Input {@code [in]},
 * kernel {@code [in, units]}, bias {@code [units]}, output {@code [units]}.
 */
public record Dense(String name, Tensor kernel, Tensor bias) implements Layer {

    /** @throws IllegalArgumentException if the kernel's or bias's shape does not match */
    public Dense {
        if (kernel.shape().rank() != 2) {
            throw new IllegalArgumentException("kernel " + kernel.shape() + ": needs [in, units]");
        }
        Windows.requireBias(bias, kernel.shape().extent(1));
    }

    @Override
    public String kind() {
        return "Dense";
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.rank() != 1 || input.extent(0) != kernel.shape().extent(0)) {
            throw new IllegalArgumentException(
                    "needs [" + kernel.shape().extent(0) + "] for its kernel " + kernel.shape() + ", gets " + input);
        }
        return bias.shape();
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int units = bias.shape().size();
        System.arraycopy(bias.values(), 0, output, 0, units);
        Rows.addProduct(input, 0, inputShape.size(), kernel.values(), 0, output, 0, units);
    }

    @Override
    public long parameters() {
        return (long) kernel.shape().size() + bias.shape().size();
    }

    @Override
    public long multiplyAdds(Shape input) {
        return kernel.shape().size();
    }
}
