package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.tfjs.GoldenModel;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.MergeLayer;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.ZeroPadding2d;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What we write, run by the real ONNX Runtime and by our portable engine. */
class OnnxWriterTest {

    @Test
    void onnxRuntimeComputesWhatWeDo() throws OrtException {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            assertAgrees(RandomNetworks.network(seed), "chain, seed " + seed);
            Network graph = RandomNetworks.graph(seed);
            graph.layers().forEach(layer -> kinds.add(layer.getClass()));
            assertAgrees(graph, "graph, seed " + seed);
        }
        assertEquals(Layers.kinds(), kinds);
    }

    @Test
    void everyModelThatTensorFlowJsSavedStillComputesWhatItDid() throws OrtException, IOException {
        for (Path file : GoldenModel.files()) {
            GoldenModel golden = GoldenModel.read(file);
            try (OnnxRuntime runtime = new OnnxRuntime(golden.network())) {
                assertArrayEquals(golden.output(), runtime.run(golden.input())[0], 1e-5f, file.toString());
            }
        }
    }

    @Test
    void theShippedNetworkReadsOneDigitOrABatch() throws OrtException, IOException {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        try (OnnxRuntime runtime = new OnnxRuntime(network)) {
            assertArrayEquals(new long[] {-1, 1, 28, 28}, runtime.inputShape());
            assertArrayEquals(new long[] {-1, 10}, runtime.outputShape());
        }
        assertAgrees(network, "shipped");
    }

    @Test
    void theShippedNetworkReadsRealDigits() throws OrtException, IOException {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        List<LabelledInk> digits = UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"));
        PortableEngine engine = new PortableEngine(network);
        float[] ours = new float[10];
        try (OnnxRuntime runtime = new OnnxRuntime(network)) {
            for (LabelledInk digit : digits) {
                float[] pixels = MnistFrame.of(digit.ink()).toArray();
                engine.run(pixels, ours);
                float[] theirs = runtime.run(pixels)[0];
                assertArrayEquals(ours, theirs, 1e-5f);
                for (float probability : theirs) {
                    assertTrue(probability <= theirs[digit.label()], "read as a " + digit.label());
                }
            }
        }
        assertEquals(30, digits.size());
    }

    @Test
    void aVectorBehindAFlattenedPictureIsInOurOrder() throws OrtException {
        // Nothing behind the flattening that could have its weights permuted.
        assertAgrees(network(Shape.of(2, 3, 4), new Flatten("f"), new Relu("r")), "flattened output");
        assertAgrees(
                network(Shape.of(2, 3, 4), new Flatten("f"), new Softmax("s"), new Flatten("f")), "one name twice");
        assertAgrees(network(Shape.of(5), new Flatten("input"), new Relu("output")), "reserved names");
        assertAgrees(network(Shape.of(5), new Flatten("nothing")), "nothing to compute");
        assertAgrees(new Network("", Shape.of(5), List.of(new Relu(""))), "no names");
    }

    @Test
    void paddedZerosCountInThePoolBehindThem() throws OrtException {
        Affine negative = new Affine("a", Tensor.of(Shape.of(1), 1), Tensor.of(Shape.of(1), -9));
        ZeroPadding2d zeros = new ZeroPadding2d("z", 1, 2, 3, 1);
        Shape input = Shape.of(5, 6, 1);
        for (Padding padding : Padding.values()) {
            assertAgrees(network(input, negative, zeros, new MaxPool2d("p", 3, 2, 2, 1, padding)), "max " + padding);
            assertAgrees(
                    network(input, negative, zeros, new AveragePool2d("p", 3, 2, 2, 1, padding)), "mean " + padding);
        }
    }

    @Test
    void aVectorIsReshapedInOurOrder() throws OrtException {
        Shape input = Shape.of(2, 3, 4);
        Reshape picture = new Reshape("r", Shape.of(4, 1, 6));
        assertAgrees(network(input, picture), "picture to picture");
        assertAgrees(network(input, new Flatten("f"), picture), "flattened to picture");
        assertAgrees(network(Shape.of(24), picture), "vector to picture");
        assertAgrees(network(Shape.of(24), new Reshape("r", Shape.of(6, 4, 1)), picture), "one channel to six");
        assertAgrees(network(input, new Reshape("r", Shape.of(4, 6)), new Softmax("s")), "picture to rows");
        assertAgrees(network(Shape.of(4, 6), new Reshape("r", Shape.of(24))), "rows to vector");
        assertAgrees(network(Shape.of(2, 2, 2, 3), new Reshape("r", input)), "four axes to picture");
        assertAgrees(network(input, new Reshape("r", Shape.of(2, 2, 2, 3))), "picture to four axes");
    }

    @Test
    void denseTakesTheLastAxisOfAnyShape() throws OrtException {
        Random random = new Random(1);
        Tensor kernel = Tensor.of(Shape.of(4, 3), RandomNetworks.values(random, 12));
        Dense dense = new Dense("d", kernel, Tensor.of(Shape.of(3), 1, 2, 3));
        for (Shape input : List.of(Shape.of(4), Shape.of(5, 4), Shape.of(2, 5, 4), Shape.of(2, 3, 2, 4))) {
            assertAgrees(network(input, dense), "dense on " + input);
        }
    }

    @Test
    void flattenedVectorsKeepTheirOrderThroughEveryLayerOfValues() throws OrtException {
        Random random = new Random(1);
        Tensor each = Tensor.of(Shape.of(24), RandomNetworks.values(random, 24));
        Flatten flatten = new Flatten("f");
        Shape input = Shape.of(2, 3, 4);
        assertAgrees(network(input, flatten, new Affine("a", each, each)), "affine");
        assertAgrees(network(input, flatten, new PRelu("p", each)), "prelu");
        assertAgrees(network(input, flatten, new PRelu("p", Tensor.of(Shape.of(1), 0.5f))), "prelu, one slope");
        Node one = Node.of(flatten, Node.INPUT);
        Node plain = Node.of(new Reshape("r", Shape.of(4, 6)), Node.INPUT);
        Node other = Node.of(flatten, 1);
        for (MergeLayer merge : List.of(new Add("m"), new Multiply("m"), new Concatenate("m", 0))) {
            Node both = Node.of(merge, 0, 0, Node.INPUT);
            assertAgrees(Network.of("n", Shape.of(24), List.of(Node.of(new Relu("r"), Node.INPUT), both)), "vectors");
            assertAgrees(Network.of("n", input, List.of(one, Node.of(merge, 0, 0))), "flattened twice");
            assertAgrees(Network.of("n", input, List.of(one, plain, other, Node.of(merge, 0, 2))), "two orders");
        }
    }

    @Test
    void everyReluIsComputedAsOurs() throws OrtException {
        float inf = Float.POSITIVE_INFINITY;
        float[][] settings = {
            {0, inf, 0},
            {0.2f, inf, 0},
            {0, 0.5f, 0},
            {0, inf, 0.3f},
            {0, inf, -0.3f},
            {0.2f, 0.5f, 0.1f},
            {-0.2f, 0.1f, 0},
            {0.2f, inf, 0.3f},
            {0.5f, 0.2f, 0.6f},
            {1.5f, inf, 0}
        };
        for (float[] setting : settings) {
            Relu relu = new Relu("r", setting[0], setting[1], setting[2]);
            assertAgrees(network(Shape.of(500), relu), relu.toString());
        }
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        Network network = RandomNetworks.network(7);
        assertArrayEquals(OnnxWriter.write(network), OnnxWriter.write(RandomNetworks.network(7)));
    }

    private static Network network(Shape input, Layer... layers) {
        return new Network("n", input, List.of(layers));
    }

    /** To 1e-5; where values are large, of the greatest. */
    private static void assertAgrees(Network network, String what) throws OrtException {
        float[][] inputs = new float[3][];
        Random random = new Random(network.inputShape().size());
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = RandomNetworks.values(random, network.inputShape().size());
        }
        PortableEngine engine = new PortableEngine(network);
        try (OnnxRuntime runtime = new OnnxRuntime(network)) {
            float[][] batch = runtime.run(inputs);
            for (int i = 0; i < inputs.length; i++) {
                float[] ours = new float[network.outputShape().size()];
                engine.run(inputs[i], ours);
                float scale = 1;
                for (float value : ours) {
                    scale = Math.max(scale, Math.abs(value));
                }
                assertArrayEquals(ours, batch[i], 1e-5f * scale, what);
                assertArrayEquals(ours, runtime.run(inputs[i])[0], 1e-5f * scale, what + ", alone");
            }
        }
    }
}
