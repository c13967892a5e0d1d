package io.github.digitpad.train;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/**
 * A convolution without padding, or a dense layer, as one matrix: at each place, the outputs are a patch of the input
 * times the kernel, plus the bias.
 *
 * @param layer the {@link Conv2d} or {@link Dense}
 * @param input of the layer
 */
record LinearLayer(Layer layer, Shape input) {

    static boolean is(Layer layer) {
        return layer instanceof Conv2d || layer instanceof Dense;
    }

    Tensor kernel() {
        return ((KernelLayer) layer).kernel();
    }

    Tensor bias() {
        return ((KernelLayer) layer).bias();
    }

    int outputs() {
        return bias().shape().size();
    }

    /** How many values a patch has. */
    int inputs() {
        return kernel().shape().size() / outputs();
    }

    /** The patches at all places, row by row, each in the kernel's order: {@code [place][inputs]}. */
    double[][] patches(float[] values) {
        if (!(layer instanceof Conv2d convolution)) {
            double[][] patch = new double[1][values.length];
            for (int i = 0; i < values.length; i++) {
                patch[0][i] = values[i];
            }
            return patch;
        }
        Shape output = convolution.outputShape(input);
        int width = output.extent(1);
        int rowValues = input.extent(1) * input.extent(2);
        int kernelRows = convolution.kernel().shape().extent(0);
        int kernelRowValues = inputs() / kernelRows;
        double[][] patches = new double[output.extent(0) * width][inputs()];
        for (int place = 0; place < patches.length; place++) {
            int corner = place / width * convolution.window().strideY() * rowValues
                    + place % width * convolution.window().strideX() * input.extent(2);
            for (int i = 0; i < inputs(); i++) {
                patches[place][i] = values[corner + i / kernelRowValues * rowValues + i % kernelRowValues];
            }
        }
        return patches;
    }

    /** The same layer with other weights. */
    Layer with(float[] kernelValues, float[] biasValues) {
        return ((KernelLayer) layer)
                .withWeights(Tensor.of(kernel().shape(), kernelValues), Tensor.of(bias().shape(), biasValues));
    }
}
