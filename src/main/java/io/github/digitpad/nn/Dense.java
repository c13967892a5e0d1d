package io.github.digitpad.nn;

/**
 * A fully connected layer: {@code output[j] = bias[j] + sum over i of input[i] * kernel[i, j]}. Input {@code [in]},
 * kernel {@code [in, units]}, bias {@code [units]}, output {@code [units]}. An input of more axes, {@code [rows, in]},
 * is taken row by row: {@code [rows, units]}.
 */
public record Dense(String name, Tensor kernel, Tensor bias) implements KernelLayer {

    /** @throws IllegalArgumentException if the kernel's or bias's shape does not match */
    public Dense {
        if (kernel.shape().rank() != 2) {
            throw new IllegalArgumentException("kernel " + kernel.shape() + ": needs [in, units]");
        }
        requireBias(bias, kernel.shape().extent(1));
    }

    static void requireBias(Tensor bias, int outputs) {
        if (bias.shape().rank() != 1 || bias.shape().extent(0) != outputs) {
            throw new IllegalArgumentException("bias " + bias.shape() + ": needs [" + outputs + "] for its kernel");
        }
    }

    @Override
    public String kind() {
        return "Dense";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        int last = input.rank() - 1;
        if (input.extent(last) != kernel.shape().extent(0)) {
            throw new IllegalArgumentException("needs " + kernel.shape().extent(0)
                    + " values along the last axis for its kernel " + kernel.shape() + ", gets " + input);
        }
        int[] extents = input.toArray();
        extents[last] = bias.shape().size();
        return Shape.of(extents);
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int inputs = kernel.shape().extent(0);
        int units = bias.shape().size();
        for (int row = 0; row < inputShape.size() / inputs; row++) {
            System.arraycopy(bias.values(), 0, output, row * units, units);
            Rows.addProduct(input, row * inputs, inputs, kernel.values(), 0, output, row * units, units);
        }
    }

    @Override
    public Dense withWeights(Tensor otherKernel, Tensor otherBias) {
        return new Dense(name, otherKernel, otherBias);
    }

    @Override
    public long multiplyAdds(Shape input) {
        return (long) input.size() * bias.shape().size();
    }
}
