package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Layers of Keras by themselves: small inputs, values by hand, or by what Keras's documentation says of them. */
class KerasLayersTest {

    private final Random random = new Random(4);

    private record Weight(String name, Tensor tensor) implements KerasWeight {
        @Override
        public List<Integer> extents() {
            List<Integer> extents = new ArrayList<>();
            for (int extent : tensor.shape().toArray()) {
                extents.add(extent);
            }
            return extents;
        }
    }

    private static Network sequential(int version, String shape, String layer, List<Weight> weights)
            throws ModelFormatException {
        String json = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"s\",\"layers\":[{\"class_name\":"
                + "\"InputLayer\",\"config\":{\"name\":\"in\",\"batch_shape\":[null," + shape + "]}}," + layer + "]}}";
        return KerasModel.of(Json.parse("m", json), version).read("m", (name, type, config) -> weights, false);
    }

    private static String layer(String className, String config) {
        return "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"l\"" + (config.isEmpty() ? "" : ",")
                + config + "}}";
    }

    private static float[] run(Network network, float... input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }

    private static void assertLayer(String shape, String className, String config, float[] input, float... expected)
            throws ModelFormatException {
        Network network = sequential(3, shape, layer(className, config), List.of());
        assertArrayEquals(expected, run(network, input), 1e-5f, className + " " + config);
    }

    private static final float[] SIX = {1, 2, 3, 4, 5, 6};

    @Test
    void placesAndSizes() throws ModelFormatException {
        assertLayer("2,3,1", "Permute", "\"dims\":[3,2,1]", SIX, 1, 4, 2, 5, 3, 6);
        assertLayer("2", "RepeatVector", "\"n\":3", new float[] {7, 8}, 7, 8, 7, 8, 7, 8);
        assertLayer("2,3,1", "Cropping2D", "\"cropping\":[[1,0],[0,1]]", SIX, 4, 5);
        assertLayer("6,1", "Cropping1D", "\"cropping\":[1,2]", SIX, 2, 3, 4);
        assertLayer("2,1", "ZeroPadding1D", "\"padding\":[1,2]", new float[] {7, 8}, 0, 7, 8, 0, 0);
        assertLayer(
                "4",
                "Activation",
                "\"activation\":\"sparse_sigmoid\"",
                new float[] {-3, -0.5f, 0, 2},
                0,
                0.25f,
                0.5f,
                1);
        assertLayer("2,3,1", "AdaptiveMaxPooling2D", "\"output_size\":[1,3]", SIX, 4, 5, 6);
        assertLayer("2,3,1", "AdaptiveAveragePooling2D", "\"output_size\":[2,1]", SIX, 2, 5);
        assertLayer("6,1", "AdaptiveAveragePooling1D", "\"output_size\":3", SIX, 1.5f, 3.5f, 5.5f);
        assertLayer("2,3,1", "CenterCrop", "\"height\":1,\"width\":1", SIX, 2);
        assertLayer("2,1", "UpSampling1D", "\"size\":2", new float[] {7, 8}, 7, 7, 8, 8);
        assertLayer(
                "1,2,1",
                "UpSampling2D",
                "\"size\":[1,2],\"interpolation\":\"bilinear\"",
                new float[] {0, 4},
                0,
                1,
                3,
                4);
        assertLayer(
                "1,4,1",
                "Resizing",
                "\"height\":1,\"width\":2,\"interpolation\":\"nearest\"",
                new float[] {1, 2, 3, 4},
                2,
                4);
        assertLayer("2,3", "MaxPooling1D", "\"pool_size\":[2],\"strides\":[2]", SIX, 4, 5, 6);
        assertLayer("2,3", "GlobalAveragePooling1D", "\"keepdims\":true", SIX, 2.5f, 3.5f, 4.5f);
        assertLayer("2,3,1", "Flatten", "\"data_format\":\"channels_first\"", SIX, 1, 4, 2, 5, 3, 6);
        assertLayer("1,2,3", "MaxPooling2D", "\"data_format\":\"channels_first\",\"pool_size\":[2,1]", SIX, 4, 5, 6);
    }

    @Test
    void normalisations() throws ModelFormatException {
        assertLayer("2", "UnitNormalization", "\"axis\":-1", new float[] {3, 4}, 0.6f, 0.8f);
        assertLayer(
                "2,2",
                "LayerNormalization",
                "\"axis\":[1],\"epsilon\":0,\"center\":false,\"scale\":false",
                new float[] {1, 2, 3, 6},
                -1,
                -1,
                1,
                1);
        assertLayer(
                "1,1,4",
                "GroupNormalization",
                "\"groups\":2,\"epsilon\":0,\"center\":false,\"scale\":false",
                new float[] {1, 3, 10, 30},
                -1,
                1,
                -1,
                1);
        assertLayer("2,2", "Softmax", "\"axis\":1", new float[] {0, 0, 0, 0}, 0.5f, 0.5f, 0.5f, 0.5f);
    }

    @Test
    void hardSigmoidIsThatOfTheVersion() throws ModelFormatException {
        String layer = layer("Activation", "\"activation\":\"hard_sigmoid\"");
        assertArrayEquals(new float[] {0.7f}, run(sequential(2, "1", layer, List.of()), 1), 1e-6f);
        assertArrayEquals(new float[] {2 / 3f}, run(sequential(3, "1", layer, List.of()), 1), 1e-6f);
    }

    @Test
    void severalInputsOfSeveralShapes() throws ModelFormatException {
        float[] input = {1, -5, 3, 4};
        assertMerge("Maximum", input);
        assertMerge("Minimum", input);
        assertMerge("Subtract", input);
        assertMerge("Average", input);
        assertMerge("Multiply", input);
    }

    /** Of the input, [2, 2], and the greatest of each column, spread over both rows: 3, 4. */
    private static void assertMerge(String className, float[] input) throws ModelFormatException {
        String pool = "{\"class_name\":\"MaxPooling1D\",\"config\":{\"name\":\"p\",\"pool_size\":2},\"name\":\"p\","
                + "\"inbound_nodes\":[[[\"in\",0,0,{}]]]}";
        String merge = "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"m\"},\"name\":\"m\","
                + "\"inbound_nodes\":[[[\"in\",0,0,{}],[\"p\",0,0,{}]]]}";
        String json = "{\"class_name\":\"Functional\",\"config\":{\"name\":\"f\",\"layers\":[{\"class_name\":"
                + "\"InputLayer\",\"name\":\"in\",\"config\":{\"name\":\"in\",\"batch_input_shape\":[null,2,2]}},"
                + pool
                + "," + merge + "],\"input_layers\":[[\"in\",0,0]],\"output_layers\":[[\"m\",0,0]]}}";
        Network network = KerasModel.of(Json.parse("m", json), 2).read("m", (name, type, config) -> List.of(), false);
        float[] output = run(network, input);
        for (int i = 0; i < 4; i++) {
            float a = input[i];
            float b = i % 2 == 0 ? 3 : 4;
            float expected = switch (className) {
                case "Maximum" -> Math.max(a, b);
                case "Minimum" -> Math.min(a, b);
                case "Subtract" -> a - b;
                case "Average" -> (a + b) / 2;
                default -> a * b;
            };
            assertEquals(expected, output[i], 1e-6f, className);
        }
    }

    @Test
    void recurrentLayersGoRowByRow() throws ModelFormatException {
        int in = 3;
        int units = 2;
        float[] x = RandomNetworks.values(random, 4 * in);
        for (String config : List.of("", ",\"return_sequences\":true", ",\"go_backwards\":true")) {
            assertRecurrent("SimpleRNN", config, x, units, 1, units);
            assertRecurrent("LSTM", config, x, units, 4, 4 * units);
            assertRecurrent("GRU", config + ",\"reset_after\":false", x, units, 3, 3 * units);
            assertRecurrent("GRU", config + ",\"reset_after\":true", x, units, 3, 6 * units);
        }
    }

    private void assertRecurrent(String type, String more, float[] x, int units, int gates, int biases)
            throws ModelFormatException {
        Tensor kernel = RandomNetworks.tensor(random, 3, gates * units);
        Tensor recurrent = RandomNetworks.tensor(random, units, gates * units);
        boolean two = biases > gates * units;
        Tensor bias = two ? RandomNetworks.tensor(random, 2, gates * units) : RandomNetworks.tensor(random, biases);
        List<Weight> weights = List.of(
                new Weight("l/cell/kernel", kernel),
                new Weight("l/cell/recurrent_kernel", recurrent),
                new Weight("l/cell/bias", bias));
        String config = "\"units\":" + units + ",\"activation\":\"tanh\",\"recurrent_activation\":\"sigmoid\"" + more;
        float[] output = run(sequential(3, "4,3", layer(type, config), weights), x);
        double[] h = new double[units];
        double[] c = new double[units];
        boolean sequences = more.indexOf("return_sequences") > 0;
        for (int t = 0; t < 4; t++) {
            int row = more.indexOf("backwards") > 0 ? 3 - t : t;
            double[] a = new double[gates * units];
            double[] b = new double[gates * units];
            for (int j = 0; j < a.length; j++) {
                a[j] = bias.get(j);
                b[j] = two ? bias.get(gates * units + j) : 0;
                for (int i = 0; i < 3; i++) {
                    a[j] += x[row * 3 + i] * kernel.get(i * a.length + j);
                }
                for (int i = 0; i < units; i++) {
                    b[j] += h[i] * recurrent.get(i * a.length + j);
                }
            }
            h = next(type, a, b, h, c, two, recurrent);
            for (int i = 0; i < units; i++) {
                if (sequences || t == 3) {
                    assertEquals(h[i], output[sequences ? t * units + i : i], 1e-5, type + more + ", row " + t);
                }
            }
        }
    }

    private static double[] next(
            String type, double[] a, double[] b, double[] h, double[] c, boolean after, Tensor recurrent) {
        int units = h.length;
        double[] next = new double[units];
        for (int i = 0; i < units; i++) {
            switch (type) {
                case "SimpleRNN" -> next[i] = Math.tanh(a[i] + b[i]);
                case "LSTM" -> {
                    double in = sigmoid(a[i] + b[i]);
                    double forget = sigmoid(a[units + i] + b[units + i]);
                    c[i] = forget * c[i] + in * Math.tanh(a[2 * units + i] + b[2 * units + i]);
                    next[i] = sigmoid(a[3 * units + i] + b[3 * units + i]) * Math.tanh(c[i]);
                }
                default -> {
                    double update = sigmoid(a[i] + b[i]);
                    double seen = sigmoid(a[units + i] + b[units + i]) * b[2 * units + i];
                    if (!after) {
                        seen = 0;
                        for (int k = 0; k < units; k++) {
                            double reset = sigmoid(a[units + k] + b[units + k]);
                            seen += reset * h[k] * recurrent.get(k * 3 * units + 2 * units + i);
                        }
                    }
                    next[i] = update * h[i] + (1 - update) * Math.tanh(a[2 * units + i] + seen);
                }
            }
        }
        return next;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
