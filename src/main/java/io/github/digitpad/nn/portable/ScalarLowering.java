package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.util.List;

/** With kernels that are fast in a browser, where numbers are doubles and sums belong in variables. */
final class ScalarLowering extends Lowering<double[]> {

    ScalarLowering(Network network) {
        super(network);
    }

    @Override
    double[] array(int size) {
        return new double[size];
    }

    @Override
    Kernel plain(Layer layer, List<Shape> shapes, List<double[]> inputs, double[] output) {
        return new PlainKernel(layer, shapes, inputs, output);
    }

    @Override
    Kernel kernel(Conv2d conv, Shape shape, double[] picture, double[] output, Finish finish) {
        return convolution(conv, shape, picture, output, finish);
    }

    @Override
    Kernel kernel(Dense dense, double[] input, double[] output, Finish finish) {
        return new DenseKernel(dense, input, output, finish);
    }

    /** What computes a convolution. */
    static Kernel convolution(Conv2d conv, Shape shape, double[] picture, double[] output, Finish finish) {
        return WinogradConvolution.suits(conv, shape)
                ? new WinogradConvolution(conv, shape, picture, output, finish)
                : new PatchConvolution(conv, shape, picture, output, finish);
    }
}
