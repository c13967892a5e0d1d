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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From layers to kernels: gives every array of the network its place, and each layer, or several at once, a kernel.
 * Visits a node's layer; gives what its kernel writes.
 *
 * @param <A> the arrays that kernels read and write
 */
abstract class Lowering<A> implements LayerVisitor<A> {

    /** Larger kernels wait for memory, not for arithmetic: they are used where they are, without a copy of doubles. */
    private static final int MOST_PACKED = 1 << 20;

    private final Network network;
    private final List<Kernel> kernels = new ArrayList<>();
    private final Users users;

    /** What each node gives, without those that a kernel takes together with the next. */
    private final Map<Integer, A> values = new HashMap<>();

    private final A input;

    /** The node that is visited, and the last one that its kernel includes. */
    private int node;

    private int last;

    Lowering(Network network) {
        this.network = network;
        int count = network.nodes().size();
        this.users = new Users(network.nodes());
        this.input = array(network.inputShape().size());
        boolean[] done = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (!done[i]) {
                node = i;
                last = i;
                A output = layer(i).accept(this);
                // A local: TeaVM would read the field, as an index, before the visit that sets it.
                int end = last;
                values.put(end, output);
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
    A input() {
        return input;
    }

    /** Where the network's output comes. */
    A output() {
        return values(network.nodes().size() - 1);
    }

    @Override
    public A visit(Conv2d conv) {
        return convolution(conv);
    }

    @Override
    public A visit(DepthwiseConv2d layer) {
        return plain(layer);
    }

    @Override
    public A visit(Dense dense) {
        if (dense.kernel().shape().size() > MOST_PACKED) {
            return plain(dense);
        }
        boolean relu = takeRelu();
        A output = make();
        kernels.add(kernel(dense, inputs().get(0), output, new Finish(dense.bias(), relu, false)));
        return output;
    }

    @Override
    public A visit(MaxPool2d layer) {
        return plain(layer);
    }

    @Override
    public A visit(AveragePool2d layer) {
        return plain(layer);
    }

    @Override
    public A visit(GlobalMaxPool layer) {
        return plain(layer);
    }

    @Override
    public A visit(GlobalAveragePool layer) {
        return plain(layer);
    }

    @Override
    public A visit(ZeroPadding2d layer) {
        return plain(layer);
    }

    @Override
    public A visit(UpSampling2d layer) {
        return plain(layer);
    }

    @Override
    public A visit(Flatten layer) {
        return inputs().get(0);
    }

    @Override
    public A visit(Reshape layer) {
        return inputs().get(0);
    }

    @Override
    public A visit(Affine layer) {
        return plain(layer);
    }

    @Override
    public A visit(Relu layer) {
        return plain(layer);
    }

    @Override
    public A visit(PRelu layer) {
        return plain(layer);
    }

    @Override
    public A visit(Elu layer) {
        return plain(layer);
    }

    @Override
    public A visit(Sigmoid layer) {
        return plain(layer);
    }

    @Override
    public A visit(Tanh layer) {
        return plain(layer);
    }

    @Override
    public A visit(Softmax layer) {
        return plain(layer);
    }

    @Override
    public A visit(Elementwise layer) {
        return plain(layer);
    }

    @Override
    public A visit(Rearrange layer) {
        return plain(layer);
    }

    @Override
    public A visit(LayerNormalization layer) {
        return plain(layer);
    }

    @Override
    public A visit(LogSoftmax layer) {
        return plain(layer);
    }

    @Override
    public A visit(RowQuantization layer) {
        return plain(layer);
    }

    @Override
    public A visit(Add layer) {
        return plain(layer);
    }

    @Override
    public A visit(Multiply layer) {
        return plain(layer);
    }

    @Override
    public A visit(Concatenate layer) {
        return plain(layer);
    }

    private A plain(Layer layer) {
        A output = make();
        kernels.add(plain(layer, network.inputShapes(node), inputs(), output));
        return output;
    }

    private A convolution(Conv2d conv) {
        boolean relu = takeRelu();
        boolean pool = takePairPool();
        Finish finish = new Finish(conv.bias(), relu, pool);
        Shape shape = network.inputShape(node);
        A picture = inputs().get(0);
        A output = make();
        kernels.add(kernel(conv, shape, picture, output, finish));
        return output;
    }

    /** An array of so many values, all zero. */
    abstract A array(int size);

    /** What computes a layer by its plain definition. */
    abstract Kernel plain(Layer layer, List<Shape> shapes, List<A> inputs, A output);

    /** What computes a convolution. */
    abstract Kernel kernel(Conv2d conv, Shape shape, A picture, A output, Finish finish);

    /** What computes a dense layer. */
    abstract Kernel kernel(Dense dense, A input, A output, Finish finish);

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

    private A make() {
        return array(network.outputShape(last).size());
    }

    private List<A> inputs() {
        List<A> inputs = new ArrayList<>();
        for (int from : network.nodes().get(node).inputs()) {
            inputs.add(from == Node.INPUT ? input : values(from));
        }
        return inputs;
    }

    private A values(int index) {
        A found = values.get(index);
        if (found == null) {
            throw new IllegalStateException("layer " + index + " is a part of a kernel");
        }
        return found;
    }
}
