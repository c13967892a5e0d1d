package io.github.digitpad.conformance;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.formats.tfjs.ShardSource;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.util.List;

/** Layers, networks, and the model files that they come in. */
final class NetworkCases {

    private NetworkCases() {}

    static List<ConformanceCase> all() {
        return List.of(
                new ConformanceCase("Conv2d VALID does not flip its kernel", NetworkCases::convValid),
                new ConformanceCase("Conv2d SAME with stride 2 pads at the bottom right", NetworkCases::convSame),
                new ConformanceCase("pools at a SAME edge", NetworkCases::pools),
                new ConformanceCase("Dense, Flatten, Relu, GlobalAveragePool", NetworkCases::small),
                new ConformanceCase("Softmax of huge logits", NetworkCases::softmax),
                new ConformanceCase("Conv2d with dilation and groups", NetworkCases::convSpread),
                new ConformanceCase("DepthwiseConv2d with a multiplier", NetworkCases::depthwise),
                new ConformanceCase("Relu's kin, PRelu, Elu, Sigmoid, Tanh", NetworkCases::activations),
                new ConformanceCase(
                        "Affine, ZeroPadding2d, UpSampling2d, Reshape, GlobalMaxPool", NetworkCases::shaping),
                new ConformanceCase("a graph with Add, Multiply, Concatenate", NetworkCases::graph),
                new ConformanceCase("a whole network gives what the JVM gives", NetworkCases::whole),
                new ConformanceCase("a packed network, as bytes and as text, is the same", NetworkCases::packed),
                new ConformanceCase("layers that do not fit are named", NetworkCases::misfit),
                new ConformanceCase("arrays of the wrong length are refused", NetworkCases::wrongLength),
                new ConformanceCase("a model written and read is the same", NetworkCases::roundTrip),
                new ConformanceCase("a model cut short is refused", NetworkCases::truncated),
                new ConformanceCase("a functional model of Keras 3", ModelCases::functional),
                new ConformanceCase("a graph model", ModelCases::graph),
                new ConformanceCase("numbers of files have a float's range", ModelCases::numbers),
                new ConformanceCase("quantised weights have a float's range", ModelCases::scales),
                new ConformanceCase("texts and figures of files", ModelCases::texts),
                new ConformanceCase("no ink, no prediction", NetworkCases::noInk));
    }

    /** Digits' network in small: every layer kind that ours has, weights from a generator. */
    static Network digits() {
        Numbers numbers = new Numbers(20_261_122);
        return new Network(
                "small",
                Shape.of(28, 28, 1),
                List.of(
                        new Conv2d("conv", numbers.tensor(5, 5, 1, 6), numbers.tensor(6), 1, 1, Padding.VALID),
                        new Relu("conv_relu"),
                        new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID),
                        new Conv2d("conv_1", numbers.tensor(3, 3, 6, 7), numbers.tensor(7), 2, 1, Padding.SAME),
                        new Relu("conv_1_relu"),
                        new AveragePool2d("pool_1", 3, 2, 2, 2, Padding.SAME),
                        new Flatten("flatten"),
                        new Dense("dense", numbers.tensor(3 * 6 * 7, 10), numbers.tensor(10)),
                        new Softmax("dense_softmax")));
    }

    private static void convValid() {
        Conv2d conv = new Conv2d(
                "c", tensor(Shape.of(2, 2, 1, 1), 1, 2, 3, 4), tensor(Shape.of(1), 0.5f), 1, 1, Padding.VALID);
        Check.close(run(conv, Shape.of(2, 3, 1), 1, 0, 2, 0, 1, 0), 1e-6, 1 + 4 + 0.5, 4 + 3 + 0.5);
    }

    private static void convSame() {
        Conv2d conv = new Conv2d(
                "c", tensor(Shape.of(2, 2, 1, 1), 1, 10, 100, 1000), tensor(Shape.of(1), 0), 2, 2, Padding.SAME);
        Check.close(run(conv, Shape.of(3, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9), 1e-3, 5421, 603, 87, 9);
    }

    private static void pools() {
        float[] input = {-1, -2, -3, -4, -5, -6, -7, -8, -9};
        MaxPool2d max = new MaxPool2d("m", 2, 2, 2, 2, Padding.SAME);
        Check.close(run(max, Shape.of(3, 3, 1), input), 0, -1, -3, -7, -9);
        AveragePool2d average = new AveragePool2d("a", 2, 2, 2, 2, Padding.SAME);
        Check.close(run(average, Shape.of(3, 3, 1), input), 1e-6, -3, -4.5, -7.5, -9);
    }

    private static void small() {
        Dense dense = new Dense("d", tensor(Shape.of(2, 3), 1, 2, 3, 4, 5, 6), tensor(Shape.of(3), 0, 0, 1));
        Check.close(run(dense, Shape.of(2), 1, 10), 1e-6, 41, 52, 64);
        Check.close(run(new Flatten("f"), Shape.of(1, 2, 2), 1, 2, 3, 4), 0, 1, 2, 3, 4);
        Check.close(run(new Relu("r"), Shape.of(3), -1, 0, 2), 0, 0, 0, 2);
        Check.close(run(new GlobalAveragePool("g"), Shape.of(2, 1, 2), 1, 2, 3, 6), 1e-6, 2, 4);
    }

    private static void softmax() {
        Check.close(run(new Softmax("s"), Shape.of(3), 1e30f, 1e30f, -1e30f), 1e-6, 0.5, 0.5, 0);
    }

    private static void convSpread() {
        Tensor digits = tensor(Shape.of(1, 2, 1, 2), 1, 10, 100, 1000);
        Conv2d conv = new Conv2d("c", digits, tensor(Shape.of(2), 0, 0.5f), 1, 1, Padding.VALID, 1, 2, 2);
        Check.close(run(conv, Shape.of(1, 3, 2), 1, 2, 3, 4, 5, 6), 1e-3, 501, 6020.5);
    }

    private static void depthwise() {
        Tensor kernel = tensor(Shape.of(1, 1, 2, 2), 1, 10, 100, 1000);
        DepthwiseConv2d conv = new DepthwiseConv2d("d", kernel, tensor(Shape.of(4), 0, 0, 0, 7), 1, 1, Padding.SAME);
        Check.close(run(conv, Shape.of(1, 1, 2), 2, 3), 1e-3, 2, 20, 300, 3007);
    }

    private static void activations() {
        Shape three = Shape.of(3);
        Check.close(run(new Relu("r", 0.25f, 6, 0), three, -2, 3, 7), 1e-6, -0.5, 3, 6);
        Check.close(run(new PRelu("p", tensor(Shape.of(3), 2, 3, 4)), three, -1, -1, 5), 1e-6, -2, -3, 5);
        Check.close(run(new Elu("e", 2), three, -1, 0, 4), 1e-6, 2 * (1 / Math.E - 1), 0, 4);
        Check.close(run(new Sigmoid("s"), three, -1e30f, 0, 1e30f), 1e-6, 0, 0.5, 1);
        Check.close(run(new Tanh("t"), three, -1e30f, 0.5f, 1e30f), 1e-6, -1, 0.46211715726, 1);
    }

    private static void shaping() {
        Affine affine = new Affine("a", tensor(Shape.of(2), 2, 10), tensor(Shape.of(2), 0.5f, -1));
        Check.close(run(affine, Shape.of(1, 2, 2), 1, 2, 3, 4), 1e-5, 2.5, 19, 6.5, 39);
        Check.close(run(new ZeroPadding2d("z", 1, 0, 0, 1), Shape.of(1, 1, 2), 3, 4), 0, 0, 0, 0, 0, 3, 4, 0, 0);
        Check.close(run(new UpSampling2d("u", 2, 1), Shape.of(1, 2, 1), 3, 4), 0, 3, 4, 3, 4);
        Check.close(run(new Reshape("r", Shape.of(2, 1)), Shape.of(2), 3, 4), 0, 3, 4);
        Check.close(run(new GlobalMaxPool("g"), Shape.of(1, 2, 2), -3, 4, -1, 2), 0, -1, 4);
    }

    private static void graph() {
        Network network = Network.of(
                "n",
                Shape.of(2),
                List.of(
                        Node.of(new Relu("r"), Node.INPUT),
                        Node.of(new Add("a"), 0, Node.INPUT),
                        Node.of(new Multiply("m"), 1, Node.INPUT),
                        Node.of(new Concatenate("c", 0), 2, 0)));
        float[] output = new float[4];
        new PortableEngine(network).run(new float[] {-2, 3}, output);
        Check.close(output, 0, 4, 18, 0, 3);
    }

    private static void whole() {
        float[] input = new Numbers(5).tensor(784).toArray();
        float[] output = new float[10];
        new PortableEngine(digits()).run(input, output);
        Check.close(output, 1e-5, Golden.SMALL_NETWORK);
    }

    private static void packed() throws IOException {
        float[] onGrid = new float[3 * 3 * 2 * 2];
        for (int i = 0; i < onGrid.length; i++) {
            onGrid[i] = (i * 7 % 36 - 18) * 0.125f;
        }
        Network network = Network.of(
                "packed ✎",
                Shape.of(3, 3, 2),
                List.of(
                        Node.of(
                                new Conv2d(
                                        "conv",
                                        Tensor.of(Shape.of(3, 3, 2, 2), onGrid),
                                        Tensor.of(Shape.of(2), 0.1f, -1e-30f),
                                        1,
                                        1,
                                        Padding.SAME),
                                Node.INPUT),
                        Node.of(new Relu("relu", 0.125f, 6, 0), 0),
                        Node.of(new Add("add"), 1, Node.INPUT)));
        byte[] bytes = PackedNetwork.write(network);
        Network read = PackedNetwork.read(bytes);
        Check.that(read.name().equals(network.name()), "name");
        Check.that(read.nodes().equals(network.nodes()), "nodes");
        bytes[bytes.length / 2]++;
        Check.equal(
                "packed network: its bytes have changed since it was written",
                Check.failing(PackFormatException.class, () -> PackedNetwork.read(bytes)));
    }

    private static void misfit() {
        Check.equal(
                "layer 1 \"d\" (Dense): needs 4 values along the last axis for its kernel [4, 1], gets [2]",
                Check.failing(
                        IllegalArgumentException.class,
                        () -> new Network(
                                "n",
                                Shape.of(2),
                                List.of(
                                        new Relu("r"),
                                        new Dense("d", tensor(Shape.of(4, 1), 1, 2, 3, 4), tensor(Shape.of(1), 0))))));
    }

    private static void wrongLength() {
        PortableEngine engine = new PortableEngine(new Network("n", Shape.of(2), List.of(new Relu("r"))));
        Check.equal(
                "input: needs 2 values for [2], got 3",
                Check.failing(IllegalArgumentException.class, () -> engine.run(new float[3], new float[2])));
        Check.failing(IllegalArgumentException.class, () -> engine.run(new float[2], new float[1]));
    }

    private static void roundTrip() throws IOException {
        LayersModel model = LayersModelWriter.write(digits(), Quantization.NONE);
        Network read = LayersModelReader.read("model.json", model.json(), shards(model, 0));
        Check.that(read.layers().equals(digits().layers()), "the same layers");
    }

    private static void truncated() {
        LayersModel model = LayersModelWriter.write(digits(), Quantization.UINT8);
        Check.failing(
                ModelFormatException.class, () -> LayersModelReader.read("model.json", model.json(), shards(model, 1)));
        String half = model.json().substring(0, model.json().length() / 2);
        Check.failing(ModelFormatException.class, () -> LayersModelReader.read("model.json", half, shards(model, 0)));
    }

    private static void noInk() {
        Reader reader = Reader.of(digits(), HandMade.learned());
        Check.that(
                reader.read(io.github.digitpad.ink.Ink.EMPTY, ReadingOptions.ONE_DIGIT)
                        .digits()
                        .isEmpty(),
                "empty");
        Prediction prediction = reader.read(InkCases.six(1, 0, 0), ReadingOptions.ONE_DIGIT)
                .digits()
                .get(0)
                .prediction();
        double sum = 0;
        for (int digit = 0; digit < 10; digit++) {
            sum += prediction.probability(digit);
        }
        Check.close(1, sum, 1e-5, "probabilities");
    }

    private static ShardSource shards(LayersModel model, int missingBytes) {
        return path -> {
            byte[] whole = model.shards().get(path);
            byte[] part = new byte[whole.length - missingBytes];
            System.arraycopy(whole, 0, part, 0, part.length);
            return part;
        };
    }

    private static Tensor tensor(Shape shape, float... values) {
        return Tensor.of(shape, values);
    }

    private static float[] run(UnaryLayer layer, Shape shape, float... input) {
        Network network = new Network("n", shape, List.of(layer));
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }
}
