package io.github.digitpad.nn;

import java.util.List;

/**
 * A layer of sums of products with a kernel, plus a bias for each output channel. The kernel's output channels are its
 * last axis; in a {@link DepthwiseConv2d} its last two.
 */
public sealed interface KernelLayer extends UnaryLayer permits ConvolutionLayer, Dense {

    Tensor kernel();

    /** {@code [outputs]}. */
    Tensor bias();

    /**
     * The same layer with other weights.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    KernelLayer withWeights(Tensor otherKernel, Tensor otherBias);

    @Override
    default List<Tensor> weights() {
        return List.of(kernel(), bias());
    }
}
