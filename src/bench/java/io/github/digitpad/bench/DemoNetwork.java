package io.github.digitpad.bench;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.util.List;
import java.util.Random;

/** A network of the shape that the demo's has, with random weights: for machines that have no copy of the demo's. */
final class DemoNetwork {

    private static final Random RANDOM = new Random(20_261_123);

    private DemoNetwork() {}

    static Network random() {
        return new Network(
                "demo",
                Shape.of(28, 28, 1),
                List.of(
                        new Conv2d("conv2d", tensor(5, 5, 1, 30), tensor(30), 1, 1, Padding.VALID),
                        new Relu("conv2d/relu"),
                        new MaxPool2d("max_pooling2d", 2, 2, 2, 2, Padding.VALID),
                        new Conv2d("conv2d_1", tensor(3, 3, 30, 15), tensor(15), 1, 1, Padding.VALID),
                        new Relu("conv2d_1/relu"),
                        new MaxPool2d("max_pooling2d_1", 2, 2, 2, 2, Padding.VALID),
                        new Flatten("flatten"),
                        new Dense("dense", tensor(375, 128), tensor(128)),
                        new Relu("dense/relu"),
                        new Dense("dense_1", tensor(128, 50), tensor(50)),
                        new Relu("dense_1/relu"),
                        new Dense("dense_2", tensor(50, 10), tensor(10)),
                        new Softmax("dense_2/softmax")));
    }

    /** Weights as large as keeps what flows through the network of one size. */
    private static Tensor tensor(int... extents) {
        Shape shape = Shape.of(extents);
        double size = Math.sqrt(6.0 * extents[extents.length - 1] / shape.size());
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (size * (RANDOM.nextDouble() * 2 - 1));
        }
        return Tensor.of(shape, values);
    }
}
