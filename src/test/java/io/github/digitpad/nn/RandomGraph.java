package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one network of {@link RandomNetworks#graph}. */
final class RandomGraph {

    private static final Elementwise.Function[] FUNCTIONS = {
        Elementwise.Function.ABS,
        Elementwise.Function.ERF,
        Elementwise.Function.GELU,
        Elementwise.Function.GELU_TANH,
        Elementwise.Function.SILU,
        Elementwise.Function.HARD_SILU,
        Elementwise.Function.SOFTPLUS,
        Elementwise.Function.MISH,
        Elementwise.Function.SOFTSIGN,
        Elementwise.Function.SQUAREPLUS,
        Elementwise.Function.SOFT_SHRINK,
        Elementwise.Function.TANH_SHRINK
    };

    private final boolean all;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private Shape shape;

    /** The node that gives an array of {@link #shape}. */
    private int last = Node.INPUT;

    /** @param all whether it may have layers that TensorFlow.js lacks, too */
    RandomGraph(Random random, boolean all) {
        this.random = random;
        this.all = all;
        this.shape = Shape.of(extent(3, 12), extent(3, 12), extent(1, 3));
    }

    Network build() {
        Shape input = shape;
        if (all && random.nextInt(4) == 0) {
            // In front, where all have the same values: what is nearly between two steps may be rounded either way.
            add(new RowQuantization(name()));
        }
        int blocks = extent(2, 5);
        for (int i = 0; i < blocks; i++) {
            addBlock();
        }
        switch (random.nextInt(3)) {
            case 0 -> add(new Flatten(name()));
            case 1 -> add(new GlobalAveragePool(name()));
            default -> add(new GlobalMaxPool(name()));
        }
        add(dense(extent(1, 9)));
        addActivation();
        return Network.of("random", input, nodes);
    }

    private void addBlock() {
        switch (random.nextInt(9)) {
            case 0 -> addPool();
            case 1 -> add(new ZeroPadding2d(name(), extent(0, 2), extent(0, 2), extent(0, 2), extent(0, 2)));
            case 2 -> addConvolution();
            case 3 -> addDepthwise();
            case 4 -> addBranches();
            case 5 -> add(dense(extent(1, 5)));
            case 6 -> addUpSampling();
            case 7 -> add(new Reshape(name(), Shape.of(shape.extent(1), shape.extent(0), shape.extent(2))));
            default -> add(new Affine(name(), tensor(shape.extent(2)), tensor(shape.extent(2))));
        }
        addActivation();
    }

    private void addUpSampling() {
        boolean small = shape.extent(0) <= 12 && shape.extent(1) <= 12;
        add(new UpSampling2d(name(), small ? extent(1, 3) : 1, small ? extent(1, 3) : 1));
    }

    private void addBranches() {
        int before = last;
        Shape shapeBefore = shape;
        int channels = shape.extent(2);
        Tensor kernel = tensor(extent(1, 3), extent(1, 3), channels, channels);
        add(new Conv2d(name(), kernel, tensor(channels), 1, 1, Padding.SAME));
        addActivation();
        int branch = last;
        if (random.nextBoolean()) {
            last = before;
            shape = shapeBefore;
            Tensor depthKernel = tensor(3, 2, channels, 1);
            add(new DepthwiseConv2d(name(), depthKernel, tensor(channels), 1, 1, Padding.SAME, 2, 1));
            before = last;
        }
        int axis = random.nextInt(3);
        MergeLayer merge = switch (random.nextInt(3)) {
            case 0 -> new Add(name());
            case 1 -> new Multiply(name());
            default -> new Concatenate(name(), axis);
        };
        shape = merge.outputShape(List.of(shape, shape));
        nodes.add(Node.of(merge, branch, before));
        last = nodes.size() - 1;
    }

    private void addPool() {
        int height = extent(1, 4);
        int width = extent(1, 4);
        Padding padding = padding(height, width);
        if (random.nextBoolean()) {
            add(new MaxPool2d(name(), height, width, extent(1, 3), extent(1, 3), padding));
        } else {
            add(new AveragePool2d(name(), height, width, extent(1, 3), extent(1, 3), padding));
        }
    }

    private void addConvolution() {
        int height = extent(1, 4);
        int width = extent(1, 4);
        int dilationY = extent(1, 2);
        int dilationX = extent(1, 2);
        int groups = random.nextInt(3) == 0 ? shape.extent(2) : 1;
        int channels = groups * extent(1, groups == 1 ? 9 : 2);
        add(new Conv2d(
                name(),
                tensor(height, width, shape.extent(2) / groups, channels),
                tensor(channels),
                extent(1, 3),
                extent(1, 3),
                padding((height - 1) * dilationY + 1, (width - 1) * dilationX + 1),
                dilationY,
                dilationX,
                groups));
    }

    private void addDepthwise() {
        int height = extent(1, 4);
        int width = extent(1, 4);
        int multiplier = extent(1, 2);
        int dilation = extent(1, 2);
        add(new DepthwiseConv2d(
                name(),
                tensor(height, width, shape.extent(2), multiplier),
                tensor(shape.extent(2) * multiplier),
                extent(1, 3),
                extent(1, 3),
                padding((height - 1) * dilation + 1, width),
                dilation,
                1));
    }

    private Dense dense(int units) {
        return new Dense(name(), tensor(shape.extent(shape.rank() - 1), units), tensor(units));
    }

    private Padding padding(int height, int width) {
        boolean fits = height <= shape.extent(0) && width <= shape.extent(1);
        return fits && random.nextBoolean() ? Padding.VALID : Padding.SAME;
    }

    private void addActivation() {
        switch (random.nextInt(9)) {
            case 0 -> add(new Relu(name()));
            case 1 -> add(new Relu(name(), 0.1f, Float.POSITIVE_INFINITY, 0));
            case 2 -> add(new Relu(name(), 0, 0.5f, 0.25f));
            case 3 -> add(new PRelu(name(), alpha()));
            case 4 -> add(new Elu(name(), 0.7f));
            case 5 -> add(new Sigmoid(name()));
            case 6 -> add(new Tanh(name()));
            case 7 -> add(new Softmax(name()));
            default -> {
                // No activation.
            }
        }
        if (all && random.nextInt(4) == 0) {
            addOther();
        }
    }

    private void addOther() {
        switch (random.nextInt(4)) {
            case 0 -> add(new Elementwise(name(), FUNCTIONS[random.nextInt(FUNCTIONS.length)]));
            case 1 -> add(new LayerNormalization(name(), 0.1f, random.nextBoolean()));
            case 2 -> add(new LogSoftmax(name()));
            default -> {
                int[] from = new int[shape.size()];
                for (int i = 0; i < from.length; i++) {
                    from[i] = random.nextInt(from.length + 1) - 1;
                }
                add(new Rearrange(name(), shape, shape, from));
            }
        }
    }

    private Tensor alpha() {
        int[] extents = shape.toArray();
        for (int axis = 0; axis < extents.length; axis++) {
            if (random.nextBoolean()) {
                extents[axis] = 1;
            }
        }
        return tensor(extents);
    }

    private void add(UnaryLayer layer) {
        shape = layer.outputShape(shape);
        nodes.add(Node.of(layer, last));
        last = nodes.size() - 1;
    }

    private String name() {
        return "layer" + nodes.size();
    }

    private int extent(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Tensor tensor(int... extents) {
        Shape of = Shape.of(extents);
        return Tensor.of(of, RandomNetworks.values(random, of.size()));
    }
}
