package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LayersModelWriterTest {

    @Test
    void writeThenReadIsTheIdentity() throws ModelFormatException {
        for (long seed = 0; seed < 500; seed++) {
            Network network = RandomNetworks.network(seed);
            Network back = readBack(LayersModelWriter.write(network, Quantization.NONE));
            assertEquals(network.layers(), back.layers(), "seed " + seed);
            assertEquals(network.inputShape(), back.inputShape(), "seed " + seed);
            assertEquals(network.name(), back.name(), "seed " + seed);
        }
    }

    @Test
    void anActivationIsFoldedOnlyWhereTheReaderWouldNameItSo() {
        Dense dense = new Dense("dense", Tensor.of(Shape.of(1, 1), 1), Tensor.of(Shape.of(1), 1));
        assertTrue(json(dense, new Relu("dense/relu")).contains("\"activation\":\"relu\""));
        assertFalse(json(dense, new Relu("dense/relu")).contains("ReLU"));
        assertTrue(json(dense, new Relu("relu")).contains("\"activation\":\"linear\""));
        assertTrue(json(dense, new Relu("relu")).contains("{\"class_name\":\"ReLU\",\"config\":{\"name\":\"relu\""));
    }

    @Test
    void bytesAreWithinHalfAStepAndKeepZero() throws ModelFormatException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            float[] weights = new float[2 + random.nextInt(400)];
            double middle = random.nextGaussian();
            double spread = Math.pow(10, random.nextInt(8) - 5);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (middle + random.nextGaussian() * spread);
            }
            float least = Float.MAX_VALUE;
            float greatest = -Float.MAX_VALUE;
            for (float weight : weights) {
                least = Math.min(least, weight);
                greatest = Math.max(greatest, weight);
            }
            if (least < 0 && greatest > 0) {
                weights[random.nextInt(weights.length)] = 0;
            }
            Tensor back = quantised(weights);
            double step = ((double) greatest - least) / 255;
            for (int i = 0; i < weights.length; i++) {
                assertEquals(weights[i], back.get(i), step / 2 + Math.ulp(weights[i]), "seed " + seed);
                assertTrue(weights[i] != 0 || back.get(i) == 0, "zero, seed " + seed);
            }
        }
    }

    @Test
    void bytesHoldKernelsThatAreAllTheSame() throws ModelFormatException {
        for (float value : new float[] {0, 1.25f, -3e-20f, 3e38f}) {
            assertEquals(value, quantised(new float[] {value, value, value}).get(1));
        }
    }

    @Test
    void bytesTakeAQuarterAndBiasesStayExact() throws ModelFormatException {
        for (long seed = 0; seed < 100; seed++) {
            Network network = RandomNetworks.network(seed);
            LayersModel model = LayersModelWriter.write(network, Quantization.UINT8);
            Network back = readBack(model);
            long bytes = 0;
            for (int i = 0; i < network.layers().size(); i++) {
                Layer layer = network.layers().get(i);
                if (layer instanceof Conv2d conv) {
                    assertEquals(conv.bias(), ((Conv2d) back.layers().get(i)).bias(), "seed " + seed);
                    bytes += conv.kernel().shape().size()
                            + 4L * conv.bias().shape().size();
                } else if (layer instanceof Dense dense) {
                    assertEquals(dense.bias(), ((Dense) back.layers().get(i)).bias(), "seed " + seed);
                    bytes += dense.kernel().shape().size()
                            + 4L * dense.bias().shape().size();
                }
            }
            long written = 0;
            for (byte[] shard : model.shards().values()) {
                written += shard.length;
            }
            assertEquals(bytes, written, "seed " + seed);
        }
    }

    @Test
    void shardsAreCutAt4MiB() throws ModelFormatException {
        int inputs = 1_100_000;
        float[] kernel = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            kernel[i] = i;
        }
        Dense dense = new Dense("dense", Tensor.of(Shape.of(inputs, 1), kernel), Tensor.of(Shape.of(1), 0.5f));
        Network network = new Network("wide", Shape.of(inputs), List.of(dense));
        LayersModel model = LayersModelWriter.write(network, Quantization.NONE);
        assertEquals(
                List.of("group1-shard1of2.bin", "group1-shard2of2.bin"),
                List.copyOf(model.shards().keySet()));
        assertEquals(4 * 1024 * 1024, model.shard("group1-shard1of2.bin").length);
        assertEquals(network.layers(), readBack(model).layers());
    }

    @Test
    void namesThatTensorFlowJsWouldNotTakeAreMended() {
        assertEquals(
                List.of("my_relu", "layer_x", "layer", "relu", "relu_1", "my_relu_1"),
                names("my relu", "_x", "", "relu", "relu", "my/relu".replace('/', '?')));
    }

    @Test
    void refusesWhatTensorFlowJsOrOurReaderCouldNotLoad() {
        assertRefused(
                "weight \"dense/kernel\" [1, 1]: has NaN at index 0",
                Shape.of(1),
                new Dense("dense", Tensor.of(Shape.of(1, 1), Float.NaN), Tensor.of(Shape.of(1), 0)));
        assertRefused(
                "layer 0 \"dense\" (Dense): gives [6000, 3000], together with the layers before, more than"
                        + " the 16777216 values that DigitPad computes",
                Shape.of(6000, 1),
                new Dense(
                        "dense",
                        Tensor.of(Shape.of(1, 3000), new float[3000]),
                        Tensor.of(Shape.of(3000), new float[3000])));
        assertRefused(
                "layer 0 \"relu\" (ReLU): threshold -1.0, maxValue 6.0: TensorFlow.js has nothing like it; needs a"
                        + " threshold from 0 to maxValue",
                Shape.of(1),
                new Relu("relu", 0, 6, -1));
        Tensor kernel = Tensor.of(Shape.of(2, 2, 1, 1), 1, 2, 3, 4);
        assertRefused(
                "layer 0 \"conv\" (Conv2D): there is nothing like it but a kernel with zeros, of 100020001"
                        + " weights; that is more than 16777216",
                Shape.of(4, 4, 1),
                new Conv2d("conv", kernel, Tensor.of(Shape.of(1), 0), 2, 1, Padding.SAME, 10_000, 10_000, 1));
    }

    @Test
    void aThresholdIsTheSameAfterWritingAndReading() throws ModelFormatException {
        for (float threshold : new float[] {0.5f, -0.5f, 1e-30f, 0}) {
            Network network = network(Shape.of(3), new Relu("relu", 0, Float.POSITIVE_INFINITY, threshold));
            Network back = readBack(LayersModelWriter.write(network, Quantization.NONE));
            assertEquals(network.layers(), back.layers());
        }
    }

    @Test
    void float16KeepsAKernelThatDoesNotFit() throws ModelFormatException {
        LayersModel model = LayersModelWriter.write(
                network(
                        Shape.of(2),
                        new Dense("d", Tensor.of(Shape.of(2, 1), 0.1f, -65520), Tensor.of(Shape.of(1), 0))),
                Quantization.FLOAT16);
        assertFalse(model.json().contains("float16"), model.json());
        assertEquals(4 + 4 + 4, model.shard("group1-shard1of1.bin").length);
    }

    @Test
    void shardsKeepTheirContent() throws ModelFormatException {
        LayersModel model = new LayersModel("{}", Map.of("a", new byte[] {1, 2}));
        assertArrayEquals(new byte[] {1, 2}, model.shard("a"));
    }

    private static Tensor quantised(float[] weights) throws ModelFormatException {
        Tensor kernel = Tensor.of(Shape.of(weights.length, 1), weights);
        Dense dense = new Dense("dense", kernel, Tensor.of(Shape.of(1), 0));
        Network network = new Network("one", Shape.of(weights.length), List.of(dense));
        Network back = readBack(LayersModelWriter.write(network, Quantization.UINT8));
        return ((Dense) back.layers().get(0)).kernel();
    }

    @Test
    void sixBitsAreBytesOf64Levels() throws ModelFormatException {
        Network network = RandomNetworks.network(5);
        LayersModel model = LayersModelWriter.write(network, Quantization.UINT6);
        Network back = readBack(model);
        int kernels = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            if (network.layers().get(i) instanceof Conv2d conv) {
                float[] exact = conv.kernel().toArray();
                float[] stored = ((Conv2d) back.layers().get(i)).kernel().toArray();
                TreeSet<Float> levels = new TreeSet<>();
                double least = 0;
                double greatest = 0;
                for (int j = 0; j < exact.length; j++) {
                    least = Math.min(least, exact[j]);
                    greatest = Math.max(greatest, exact[j]);
                    levels.add(stored[j]);
                }
                double halfStep = (greatest - least) / 63 / 2;
                assertArrayEquals(exact, stored, (float) (1.01 * halfStep + 1e-6), "layer " + i);
                assertTrue(levels.size() <= 64, levels.size() + " levels");
                kernels++;
            }
        }
        assertTrue(kernels > 0, "a kernel was there");
    }

    private static Network readBack(LayersModel model) throws ModelFormatException {
        return LayersModelReader.read("model.json", model.json(), model::shard);
    }

    private static String json(Layer... layers) {
        return LayersModelWriter.write(new Network("n", Shape.of(1), List.of(layers)), Quantization.NONE)
                .json();
    }

    /** The names that layers of these names are written with. */
    private static List<String> names(String... names) {
        LayerNames layerNames = new LayerNames();
        List<String> given = new ArrayList<>();
        for (String name : names) {
            given.add(layerNames.give(name));
        }
        return given;
    }

    private static Network network(Shape input, Layer... layers) {
        return new Network("n", input, List.of(layers));
    }

    private static void assertRefused(String message, Shape input, Layer layer) {
        for (Quantization quantization : Quantization.values()) {
            assertEquals(
                    message,
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> LayersModelWriter.write(network(input, layer), quantization))
                            .getMessage());
        }
    }
}
