package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LayerVisitor;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Users;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From layers to kernels: gives every array of the network its place, and each layer, or several at once, a kernel.
 * Visits a node's layer; gives what its kernel writes.
 */
class Lowering implements LayerVisitor<double[]> {

    /** Larger kernels wait for memory, not for arithmetic: they are used where they are, without a copy of doubles. */
    private static final int MOST_PACKED = 1 << 20;

    private final Network network;
    private final List<Kernel> kernels = new ArrayList<>();
    private final Users users;

    /** What each node gives; null for those that a kernel takes together with the next. */
    private final double[] @Nullable [] values;

    private final double[] input;

    /** The node that is visited, and the last one that its kernel includes. */
    private int node;

    private int last;

    Lowering(Network network) {
        this.network = network;
        int count = network.nodes().size();
        this.users = new Users(network.nodes());
        this.values = new double[count][];
        this.input = new double[network.inputShape().size()];
        boolean[] done = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (!done[i]) {
                node = i;
                last = i;
                double[] output = layer(i).accept(this);
                // A local: TeaVM would read the field, as an index, before the visit that sets it.
                int end = last;
                values[end] = output;
                for (int inside = i; inside != end; inside = users.only(inside)) {
                    done[users.only(inside)] = true;
                }
            }
        }
    }

    /** In the order in which they run. */
    Kernel[] kernels() {
        return kernels.toArray(new Kernel[0]);
    }

    /** Where the network's input goes. */
    double[] input() {
        return input;
    }

    /** Where the network's output comes. */
    double[] output() {
        return values(values.length - 1);
    }

    @Override
    public double[] visit(Conv2d conv) {
        return convolution(conv);
    }

    @Override
    public double[] visit(DepthwiseConv2d layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Dense dense) {
        if (dense.kernel().shape().size() > MOST_PACKED) {
            return plain(dense);
        }
        boolean relu = takeRelu();
        double[] output = make();
        kernels.add(kernel(dense, inputs()[0], output, new Finish(dense.bias(), relu, false)));
        return output;
    }

    @Override
    public double[] visit(MaxPool2d layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(AveragePool2d layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(GlobalMaxPool layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(GlobalAveragePool layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(ZeroPadding2d layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(UpSampling2d layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Flatten layer) {
        return inputs()[0];
    }

    @Override
    public double[] visit(Reshape layer) {
        return inputs()[0];
    }

    @Override
    public double[] visit(Affine layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Relu layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(PRelu layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Elu layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Sigmoid layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Tanh layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Softmax layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Elementwise layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Rearrange layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(LayerNormalization layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(LogSoftmax layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(RowQuantization layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Add layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Multiply layer) {
        return plain(layer);
    }

    @Override
    public double[] visit(Concatenate layer) {
        return plain(layer);
    }

    private double[] plain(Layer layer) {
        double[] output = make();
        kernels.add(new PlainKernel(layer, network.inputShapes(node), inputs(), output));
        return output;
    }

    private double[] convolution(Conv2d conv) {
        boolean relu = takeRelu();
        boolean pool = takePairPool();
        Finish finish = new Finish(conv.bias(), relu, pool);
        Shape shape = network.inputShape(node);
        double[] picture = inputs()[0];
        double[] output = make();
        kernels.add(kernel(conv, shape, picture, output, finish));
        return output;
    }

    /** What computes a convolution. */
    Kernel kernel(Conv2d conv, Shape shape, double[] picture, double[] output, Finish finish) {
        return WinogradConvolution.suits(conv, shape)
                ? new WinogradConvolution(conv, shape, picture, output, finish)
                : new PatchConvolution(conv, shape, picture, output, finish);
    }

    /** What computes a dense layer. */
    Kernel kernel(Dense dense, double[] input, double[] output, Finish finish) {
        return new DenseKernel(dense, input, output, finish);
    }

    /** Takes a plain ReLU into the kernel, if that alone uses what comes before. */
    private boolean takeRelu() {
        int next = users.only(last);
        boolean takes = next != Users.NONE && layer(next) instanceof Relu relu && relu.isPlain();
        last = takes ? next : last;
        return takes;
    }

    /** Takes a pool of 2×2 into the kernel, if that alone uses what comes before. */
    private boolean takePairPool() {
        int next = users.only(last);
        boolean takes = next != Users.NONE
                && layer(next) instanceof MaxPool2d pool
                && pool.window().isOfPairs(network.outputShape(last));
        last = takes ? next : last;
        return takes;
    }

    private Layer layer(int index) {
        return network.layers().get(index);
    }

    private double[] make() {
        return new double[network.outputShape(last).size()];
    }

    private double[][] inputs() {
        List<Integer> from = network.nodes().get(node).inputs();
        double[][] inputs = new double[from.size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = from.get(i) == Node.INPUT ? input : values(from.get(i));
        }
        return inputs;
    }

    private double[] values(int index) {
        double[] found = values[index];
        if (found == null) {
            throw new IllegalStateException("layer " + index + " is a part of a kernel");
        }
        return found;
    }
}
