package io.github.digitpad.train;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the network that is published from what was trained: batch norm goes into the convolution before it, and
 * PyTorch's layouts (channels first, OIHW) become ours (channels last, HWIO). Activations are named as the layers
 * model's writer needs it to store them with their layer.
 */
final class Folding {

    /** Added to batch norm's variances. */
    static final float EPSILON = 1e-5f;

    private Folding() {}

    /** The network that ends in logits. */
    static Network fold(NetworkSpec spec, Weights weights) {
        return fold(spec, weights, spec.width());
    }

    /** The same, of pictures of another width, which a network may read whose answer is of columns. */
    static Network fold(NetworkSpec spec, Weights weights, int width) {
        Iterator<float[]> arrays =
                IntStream.range(0, weights.size()).mapToObj(weights::get).iterator();
        Shape inputShape = Shape.of(spec.height(), width, spec.planes());
        Shape shape = inputShape;
        List<UnaryLayer> layers = new ArrayList<>();
        int number = 0;
        for (NetworkSpec.Part part : spec.parts()) {
            number++;
            List<UnaryLayer> more = layers(part, shape, arrays, number);
            for (UnaryLayer layer : more) {
                shape = layer.outputShape(shape);
            }
            layers.addAll(more);
        }
        return new Network(spec.name(), inputShape, layers);
    }

    private static List<UnaryLayer> layers(NetworkSpec.Part part, Shape input, Iterator<float[]> arrays, int number) {
        if (part instanceof NetworkSpec.Convolution convolution) {
            Conv2d layer = convolution("conv2d_" + number, convolution, input.extent(2), arrays);
            return List.of(layer, new Relu(layer.name() + "/relu"));
        }
        if (part instanceof NetworkSpec.MaxPool pool) {
            return List.of(new MaxPool2d(
                    "max_pooling2d_" + number,
                    pool.height(),
                    pool.width(),
                    pool.height(),
                    pool.width(),
                    Padding.VALID));
        }
        if (part instanceof NetworkSpec.Columns columns) {
            return List.of(columns(columns, input.extent(2), arrays.next(), arrays.next()));
        }
        int units = ((NetworkSpec.Classes) part).count();
        return List.of(new Flatten("flatten"), dense(input, units, arrays.next(), arrays.next()));
    }

    private static Conv2d convolution(
            String name, NetworkSpec.Convolution part, int inChannels, Iterator<float[]> arrays) {
        float[] kernel = arrays.next();
        float[] gamma = arrays.next();
        float[] beta = arrays.next();
        float[] mean = arrays.next();
        float[] variance = arrays.next();
        int size = part.kernelSize();
        int outChannels = part.channels();
        float[] folded = new float[kernel.length];
        float[] bias = new float[outChannels];
        for (int outChannel = 0; outChannel < outChannels; outChannel++) {
            double factor = gamma[outChannel] / Math.sqrt(variance[outChannel] + EPSILON);
            bias[outChannel] = (float) (beta[outChannel] - mean[outChannel] * factor);
            for (int inChannel = 0; inChannel < inChannels; inChannel++) {
                for (int cell = 0; cell < size * size; cell++) {
                    folded[(cell * inChannels + inChannel) * outChannels + outChannel] =
                            (float) (kernel[(outChannel * inChannels + inChannel) * size * size + cell] * factor);
                }
            }
        }
        return new Conv2d(
                name,
                Tensor.of(Shape.of(size, size, inChannels, outChannels), folded),
                Tensor.of(Shape.of(outChannels), bias),
                1,
                1,
                Padding.VALID);
    }

    private static Conv2d columns(NetworkSpec.Columns part, int inChannels, float[] kernel, float[] bias) {
        int count = part.count();
        float[] permuted = new float[kernel.length];
        for (int out = 0; out < count; out++) {
            for (int in = 0; in < inChannels; in++) {
                for (int x = 0; x < part.width(); x++) {
                    permuted[(x * inChannels + in) * count + out] = kernel[(out * inChannels + in) * part.width() + x];
                }
            }
        }
        return new Conv2d(
                "columns",
                Tensor.of(Shape.of(1, part.width(), inChannels, count), permuted),
                Tensor.of(Shape.of(count), bias),
                1,
                1,
                Padding.VALID);
    }

    /** The dense layer's inputs are numbered channel by channel in PyTorch, cell by cell here. */
    private static Dense dense(Shape input, int units, float[] kernel, float[] bias) {
        int channels = input.extent(2);
        int cells = input.extent(0) * input.extent(1);
        float[] permuted = new float[kernel.length];
        for (int unit = 0; unit < units; unit++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int cell = 0; cell < cells; cell++) {
                    permuted[(cell * channels + channel) * units + unit] =
                            kernel[(unit * channels + channel) * cells + cell];
                }
            }
        }
        return new Dense("dense", Tensor.of(Shape.of(input.size(), units), permuted), Tensor.of(Shape.of(units), bias));
    }
}
