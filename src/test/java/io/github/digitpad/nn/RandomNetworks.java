package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks for tests that hold for all: the same seed gives the same network. */
public final class RandomNetworks {

    private final Random random;
    private final List<Layer> layers = new ArrayList<>();
    private Shape shape;

    private RandomNetworks(long seed) {
        random = new Random(seed);
        shape = Shape.of(extent(3, 12), extent(3, 12), extent(1, 3));
    }

    /** A chain of the layers that our own network is of. */
    public static Network network(long seed) {
        return new RandomNetworks(seed).build();
    }

    /** Values from -1 to 1. */
    public static float[] values(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }

    /** A tensor of such values. */
    public static Tensor tensor(Random random, int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, values(random, shape.size()));
    }

    /** A graph of layers of every kind, with branches that come together again. */
    public static Network graph(long seed) {
        return new RandomGraph(new Random(seed), true).build();
    }

    /** A graph of layers that TensorFlow.js has, or of which it has what they are made of. */
    public static Network plainGraph(long seed) {
        return new RandomGraph(new Random(seed), false).build();
    }

    private Network build() {
        Shape input = shape;
        int pictures = extent(1, 4);
        for (int i = 0; i < pictures; i++) {
            addWindow("window" + i);
        }
        if (random.nextInt(4) > 0) {
            add(random.nextBoolean() ? new Flatten("flatten") : new GlobalAveragePool("global"));
            int dense = extent(0, 2);
            for (int i = 0; i < dense; i++) {
                int units = extent(1, 9);
                Tensor kernel = tensor(shape.extent(0), units);
                add(new Dense("dense" + i, kernel, tensor(units)));
                addActivation("dense" + i);
            }
        }
        return new Network("random", input, layers);
    }

    private void addWindow(String name) {
        int height = extent(1, 4);
        int width = extent(1, 4);
        boolean fits = height <= shape.extent(0) && width <= shape.extent(1);
        Padding padding = fits && random.nextBoolean() ? Padding.VALID : Padding.SAME;
        int strideY = extent(1, 3);
        int strideX = extent(1, 3);
        switch (random.nextInt(4)) {
            case 0 -> add(new MaxPool2d(name, height, width, strideY, strideX, padding));
            case 1 -> add(new AveragePool2d(name, height, width, strideY, strideX, padding));
            default -> {
                int channels = extent(1, 5);
                Tensor kernel = tensor(height, width, shape.extent(2), channels);
                add(new Conv2d(name, kernel, tensor(channels), strideY, strideX, padding));
                addActivation(name);
            }
        }
    }

    private void addActivation(String owner) {
        switch (random.nextInt(6)) {
            case 0 -> add(new Relu(owner + "/relu"));
            case 1 -> add(new Softmax(owner + "/softmax"));
            case 2 -> add(new Relu(owner + "_own"));
            case 3 -> {
                add(new Relu(owner + "/relu"));
                add(new Softmax(owner + "/softmax"));
            }
            case 4 -> add(new Softmax(owner + "/relu"));
            default -> {
                // No activation.
            }
        }
    }

    private void add(UnaryLayer layer) {
        shape = layer.outputShape(shape);
        layers.add(layer);
    }

    private int extent(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Tensor tensor(int... extents) {
        return tensor(random, extents);
    }
}
