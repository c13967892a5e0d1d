package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks of one layer, or of two: the settings and shapes that random networks meet seldom. */
final class LoneLayers {

    private static final float NONE = Float.POSITIVE_INFINITY;

    private final Random random = new Random(1);
    private final List<Network> networks = new ArrayList<>();

    private LoneLayers() {}

    static List<Network> all() {
        LoneLayers lone = new LoneLayers();
        lone.addReluKinds();
        lone.addConvolutions();
        lone.addOfManyShapes();
        lone.addGraphs();
        return lone.networks;
    }

    private void addReluKinds() {
        float[][] settings = {
            {0, NONE, 0},
            {0.2f, NONE, 0},
            {-0.2f, NONE, 0},
            {1.5f, NONE, 0},
            {0, 0.5f, 0},
            {0, NONE, 0.3f},
            {0, NONE, -0.3f},
            {0.2f, 0.5f, 0.1f},
            {0.2f, 0.5f, 0},
            {0.2f, NONE, 0.3f},
            {0, 0.6f, 0.4f}
        };
        for (float[] setting : settings) {
            add(Shape.of(3, 4, 5), new Relu("relu", setting[0], setting[1], setting[2]));
        }
        for (float alpha : new float[] {1, 0.3f, 2, 0, -1}) {
            add(Shape.of(3, 4, 5), new Elu("elu", alpha));
        }
    }

    private void addConvolutions() {
        for (Padding padding : Padding.values()) {
            for (int[] s : new int[][] {{1, 1, 2, 3}, {2, 1, 1, 2}, {2, 3, 2, 1}, {3, 2, 1, 1}}) {
                for (int groups : new int[] {1, 2, 4}) {
                    Tensor kernel = tensor(3, 2, 4 / groups, 8);
                    add(
                            Shape.of(9, 8, 4),
                            new Conv2d("conv", kernel, tensor(8), s[0], s[1], padding, s[2], s[3], groups));
                }
                add(
                        Shape.of(9, 8, 4),
                        new DepthwiseConv2d("deep", tensor(2, 3, 4, 2), tensor(8), s[0], s[1], padding, s[2], s[3]));
            }
        }
    }

    private void addOfManyShapes() {
        Shape picture = Shape.of(3, 2, 4);
        for (Shape shape : List.of(Shape.of(4), Shape.of(6, 4), picture, Shape.of(2, 3, 2, 4))) {
            add(shape, new Affine("affine", tensor(4), tensor(4)));
            add(shape, new Dense("dense", tensor(4, 3), tensor(3)));
            add(shape, new Dense("dense", tensor(4, 3), tensor(3)), new Sigmoid("dense/sigmoid"));
            add(shape, new Softmax("softmax"), new Tanh("tanh"));
            add(shape, new Flatten("flatten"), new Elu("flatten/elu", 1));
            add(shape, new Reshape("reshape", Shape.of(2, shape.size() / 2)));
            add(shape, new PRelu("prelu", tensor(shape.toArray())));
        }
        add(Shape.of(24), new Reshape("reshape", picture), new ZeroPadding2d("zeros", 1, 2, 3, 0));
        add(picture, new UpSampling2d("up", 2, 3), new UpSampling2d("right", 1, 2));
        add(picture, new PRelu("prelu", tensor(1, 1, 4)), new GlobalMaxPool("most"), new Tanh("tanh"));
        add(picture, new PRelu("prelu", tensor(3, 1, 1)), new GlobalAveragePool("mean"), new Sigmoid("sigmoid"));
    }

    private void addGraphs() {
        Conv2d conv = new Conv2d("conv", tensor(3, 3, 2, 2), tensor(2), 1, 1, Padding.SAME);
        Node first = Node.of(conv, Node.INPUT);
        Node relu = Node.of(new Relu("conv/relu"), 0);
        Shape shape = Shape.of(4, 5, 2);
        for (Layer merge : List.of(new Add("merge"), new Multiply("merge"), new Concatenate("merge", 1))) {
            // The activation becomes part of the convolution; where something else uses the convolution, it does not.
            addGraph(shape, first, relu, Node.of(merge, 1, Node.INPUT, 1));
            addGraph(shape, first, relu, Node.of(merge, 1, 0));
            addGraph(shape, Node.of(merge, Node.INPUT, Node.INPUT));
        }
        // Names that are taken or that TensorFlow.js would not take.
        addGraph(shape, Node.of(new Relu("input"), -1), Node.of(new Add("a b"), 0, 0), Node.of(new Add("a b"), 1, 0));
    }

    private void add(Shape input, Layer... layers) {
        networks.add(new Network(String.valueOf(networks.size()), input, List.of(layers)));
    }

    private void addGraph(Shape input, Node... nodes) {
        networks.add(Network.of(String.valueOf(networks.size()), input, List.of(nodes)));
    }

    private Tensor tensor(int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, RandomNetworks.values(random, shape.size()));
    }
}
