package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.tfjs.GoldenModel;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.UnaryLayer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What TensorFlow.js's {@code tf.grads} gives; made by {@code src/test/golden/gradients.mjs}. */
class GoldenGradientsTest {

    /** Of the greatest value of a gradient, or of 1; the largest difference is 1.3e-7. */
    private static final double TOLERANCE = 1e-6;

    private static Json file() throws IOException {
        Path path = Path.of("src/test/resources/golden-gradients/gradients.json");
        return Json.parse("gradients.json", Files.readString(path));
    }

    private static float[] floats(Json base64) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(base64.string());
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private static void assertClose(float[] expected, double[] found, String message) {
        assertEquals(expected.length, found.length, message);
        double greatest = 1;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        for (int i = 0; i < found.length; i++) {
            assertEquals(expected[i], found[i], TOLERANCE * greatest, message + ", value " + i);
        }
    }

    private static double[] gradient(Network network, float[] input, float[] weights) {
        Activations activations = new Activations(network);
        activations.run(input);
        Gradients gradients = new Gradients(activations);
        gradients.clear();
        for (int i = 0; i < weights.length; i++) {
            gradients.seed(network.nodes().size() - 1, i, weights[i]);
        }
        gradients.run();
        return gradients.of(Node.INPUT);
    }

    @Test
    void ofTheGoldenModels() throws IOException {
        Json gradients = file().get("gradients");
        Set<String> kinds = new HashSet<>();
        int models = 0;
        for (Path path : GoldenModel.files()) {
            String name = String.valueOf(path.getFileName()).replace(".json", "");
            GoldenModel golden = GoldenModel.read(path);
            if (gradients.get(name).exists() && !reachesOutWithAMean(golden.network())) {
                Json given = gradients.get(name);
                golden.network().layers().forEach(layer -> kinds.add(layer.kind()));
                double[] found = gradient(golden.network(), golden.input(), floats(given.get("weights")));
                assertClose(floats(given.get("gradient")), found, name);
                models++;
            }
        }
        assertEquals(64, models);
        assertTrue(kinds.containsAll(GoldenModel.KINDS), kinds.toString());
    }

    /**
     * Whether a mean is taken at a picture's edge: TensorFlow.js divides by the cells inside, and its gradient by all
     * cells of the window, so that the gradient is not what the values' differences are.
     */
    private static boolean reachesOutWithAMean(Network network) {
        for (int node = 0; node < network.nodes().size(); node++) {
            if (network.layers().get(node) instanceof AveragePool2d pool
                    && !pool.window().margin(network.inputShape(node)).equals(Margin.NONE)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void ofOurOwnNetworksProbabilities() throws IOException {
        Json own = file().get("own");
        Activations activations = new Activations(ModelDirectory.read(Path.of("model-weights")));
        activations.run(floats(own.get("picture")));
        Gradients gradients = new Gradients(activations);
        gradients.ofDifference(own.get("digit").integer(), own.get("other").integer());
        assertClose(floats(own.get("gradient")), gradients.of(Node.INPUT), "own");
    }

    @Test
    void ofFunctionsOfOneValue() throws IOException {
        Json root = file();
        float[] places = floats(root.get("places"));
        for (String name : List.of(
                "EXP",
                "LOG",
                "SQRT",
                "RECIPROCAL",
                "ABS",
                "SIGN",
                "ROUND",
                "FLOOR",
                "ERF",
                "SOFTPLUS",
                "LOG_SOFTMAX")) {
            float[] expected = floats(root.get("functions").get(name));
            boolean isFunction = !name.equals("LOG_SOFTMAX");
            UnaryLayer layer =
                    isFunction ? new Elementwise(name, Elementwise.Function.valueOf(name)) : new LogSoftmax(name);
            float[] weights = new float[places.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = isFunction || i == 1 ? 1 : 0;
            }
            Network network = new Network(name, Shape.of(places.length), List.of(layer));
            double[] found = gradient(network, places, weights);
            for (int i = 0; i < places.length; i++) {
                boolean isDefined = places[i] > 0 || !List.of("LOG", "SQRT").contains(name);
                if (isDefined) {
                    assertEquals(expected[i], found[i], TOLERANCE * Math.max(1, Math.abs(expected[i])), name + " " + i);
                }
            }
        }
    }
}
