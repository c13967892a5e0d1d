package io.github.digitpad.formats;

import static io.github.digitpad.nn.RandomNetworks.tensor;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks of one layer with each of its settings, on inputs of every rank: what a writer must know of it. */
public final class OneLayerNetworks {

    private static final float NONE = Float.POSITIVE_INFINITY;
    private static final Shape PICTURE = Shape.of(4, 6, 5);

    private final Random random = new Random(1);
    private final List<Network> networks = new ArrayList<>();

    private OneLayerNetworks() {}

    /** All of them, each called after what it is. */
    public static List<Network> all() {
        OneLayerNetworks all = new OneLayerNetworks();
        all.addFunctions();
        all.addRelus();
        all.addConvolutions();
        all.addRanks();
        all.addMoves();
        all.addGraphs();
        return all.networks;
    }

    private void add(String name, Shape input, Layer... layers) {
        networks.add(new Network(name, input, List.of(layers)));
    }

    private void addFunctions() {
        for (Elementwise.Function function : Elementwise.Function.values()) {
            boolean positive = function == Elementwise.Function.LOG || function == Elementwise.Function.SQRT;
            Elementwise layer = new Elementwise("f", function);
            if (positive) {
                add(function.name(), PICTURE, new Sigmoid("s"), layer);
            } else {
                add(function.name(), PICTURE, layer);
            }
        }
    }

    private void addRelus() {
        float[][] settings = {
            {0, NONE, 0},
            {0.2f, NONE, 0},
            {-0.2f, NONE, 0},
            {1.5f, NONE, 0},
            {0, 6, 0},
            {0, 0.5f, 0},
            {0, NONE, 0.3f},
            {0, NONE, -0.3f},
            {0.2f, 0.5f, 0.1f},
            {0.2f, 0.5f, 0},
            {0.2f, NONE, 0.3f},
            {0, 0.6f, 0.4f},
            {-0.3f, 0.5f, -0.2f},
            {0.4f, 0.3f, -0.25f},
            {-0.3f, 0.5f, 0.2f},
            {0, 0, 0}
        };
        for (float[] setting : settings) {
            add(
                    "relu " + setting[0] + " " + setting[1] + " " + setting[2],
                    PICTURE,
                    new Relu("relu", setting[0], setting[1], setting[2]));
        }
        for (float alpha : new float[] {1, 0.3f, 0, -1}) {
            add("elu " + alpha, PICTURE, new Elu("elu", alpha));
        }
    }

    private void addConvolutions() {
        Shape input = Shape.of(9, 8, 4);
        for (Padding padding : Padding.values()) {
            for (int[] steps : new int[][] {{1, 1, 2, 3}, {2, 1, 1, 2}, {2, 2, 1, 1}, {3, 2, 1, 1}}) {
                String name = padding + " " + steps[0] + steps[1] + steps[2] + steps[3];
                for (int groups : new int[] {1, 2, 4}) {
                    Tensor kernel = tensor(random, 3, 2, 4 / groups, 8);
                    add(
                            "conv " + groups + " " + name,
                            input,
                            new Conv2d(
                                    "c",
                                    kernel,
                                    tensor(random, 8),
                                    steps[0],
                                    steps[1],
                                    padding,
                                    steps[2],
                                    steps[3],
                                    groups),
                            new Relu("c/relu"));
                }
                Tensor kernel = tensor(random, 2, 3, 4, 2);
                add(
                        "depthwise " + name,
                        input,
                        new DepthwiseConv2d(
                                "c", kernel, tensor(random, 8), steps[0], steps[1], padding, steps[2], steps[3]),
                        new Relu("c/relu", 0, 6, 0));
            }
        }
        add("much larger", Shape.of(2, 3, 1), new UpSampling2d("u", 41, 7));
    }

    private void addRanks() {
        for (Shape shape : List.of(Shape.of(6), Shape.of(4, 6), Shape.of(5, 4, 6), Shape.of(2, 3, 2, 6))) {
            int[] slopes = shape.toArray();
            slopes[0] = 1;
            int rank = shape.rank();
            add("affine " + rank, shape, new Affine("a", tensor(random, 6), tensor(random, 6)));
            add("uniform " + rank, shape, new Affine("a", ofAll(6, 0.5f), ofAll(6, -2)));
            add("dense " + rank, shape, new Dense("d", tensor(random, 6, 4), tensor(random, 4)), new Softmax("s"));
            add("prelu " + rank, shape, new PRelu("p", tensor(random, slopes)));
            add("each its slope " + rank, shape, new PRelu("p", tensor(random, shape.toArray())));
            add("softmax " + rank, shape, new Softmax("s"));
            add("log softmax " + rank, shape, new LogSoftmax("s"));
            add("normalised " + rank, shape, new LayerNormalization("n", 0.01f, true));
            add("by its root " + rank, shape, new LayerNormalization("n", 0.01f, false));
            add("in bytes " + rank, shape, new RowQuantization("q"));
            add("flat " + rank, shape, new Flatten("f"));
            add("reshaped " + rank, shape, new Reshape("r", Shape.of(2, shape.size() / 2)));
        }
    }

    private static Tensor ofAll(int count, float value) {
        float[] values = new float[count];
        java.util.Arrays.fill(values, value);
        return Tensor.of(Shape.of(count), values);
    }

    private void addMoves() {
        add("axes", PICTURE, Rearrange.transpose("t", PICTURE, 2, 0, 1));
        add("part", PICTURE, Rearrange.slice("t", PICTURE, ints(1, 2, 0), ints(2, 3, 5), ints(1, 1, 1)));
        add("steps", PICTURE, Rearrange.slice("t", PICTURE, ints(3, 1, 4), ints(2, 3, 2), ints(-2, 2, -1)));
        add("backwards", PICTURE, Rearrange.slice("t", PICTURE, ints(3, 5, 4), ints(4, 6, 5), ints(-1, -1, -1)));
        Shape row = Shape.of(5);
        add("mirrored", row, new Rearrange("t", row, Shape.of(9), 2, 1, 0, 1, 2, 3, 4, 3, 2));
        add("with zeros", row, new Rearrange("t", row, Shape.of(7), -1, 0, -1, 1, 2, 2, -1));
        Shape four = Shape.of(2, 2);
        add("mixed", four, new Rearrange("t", four, Shape.of(2, 3), 3, 0, 0, -1, 1, 2));
        add("nothing", four, new Rearrange("t", four, Shape.of(2), -1, -1));
    }

    private static int[] ints(int... values) {
        return values;
    }

    /** Several ways of different lengths: who comes first is not who was added first. */
    private void addGraphs() {
        Shape shape = Shape.of(4);
        Dense one = new Dense("same", tensor(random, 4, 4), tensor(random, 4));
        Dense two = new Dense("same", tensor(random, 4, 4), tensor(random, 4));
        Dense three = new Dense("same", tensor(random, 4, 4), tensor(random, 4));
        networks.add(Network.of(
                "ways",
                shape,
                List.of(
                        Node.of(one, Node.INPUT),
                        Node.of(two, Node.INPUT),
                        Node.of(three, 1),
                        Node.of(new Add("sum"), 0, 2),
                        Node.of(new Concatenate("all", 0), 3, 0, Node.INPUT))));
        networks.add(Network.of(
                "twice", shape, List.of(Node.of(new Relu(""), Node.INPUT), Node.of(new Add("sum/&"), 0, 0, 0))));
    }
}
