package io.github.digitpad.formats.keras.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.OneLayerNetworks;
import io.github.digitpad.formats.WrittenFile;
import io.github.digitpad.formats.keras.KerasFormat;
import io.github.digitpad.formats.keras.KerasH5Format;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What we write, read by our readers; {@code src/test/models/written.py} has Keras run the like. */
class KerasWriterTest {

    /** What only Keras 3's operations can do, which no .h5 file holds. */
    private static final Set<String> ONLY_IN_ARCHIVES =
            Set.of("LOG", "SQRT", "RECIPROCAL", "SIGN", "ROUND", "FLOOR", "ERF");

    @Test
    void everyKindOfLayerReadsBack() throws IOException {
        Set<Class<?>> kinds = new HashSet<>();
        int refused = 0;
        for (long seed = 0; seed < 40; seed++) {
            assertReadsBack(RandomNetworks.network(seed), "chain " + seed);
            Network graph = RandomNetworks.graph(seed);
            graph.layers().forEach(layer -> kinds.add(layer.getClass()));
            assertReadsBackFromArchive(graph, "graph " + seed);
            try {
                assertReadsBackFromHdf5(graph, "graph " + seed);
            } catch (IllegalArgumentException e) {
                refused++;
                assertEquals(true, String.valueOf(e.getMessage()).endsWith("; write a .keras file"), e.getMessage());
            }
        }
        assertEquals(Layers.kinds(), kinds);
        assertEquals(true, refused < 20, "refused as .h5: " + refused);
    }

    @Test
    void everySettingReadsBack() throws IOException {
        for (Network network : OneLayerNetworks.all()) {
            assertReadsBackFromArchive(network, network.name());
            if (ONLY_IN_ARCHIVES.contains(network.name()) || network.name().startsWith("in bytes")) {
                assertThrows(IllegalArgumentException.class, () -> KerasWriter.hdf5(network), network.name());
            } else {
                assertReadsBackFromHdf5(network, network.name());
            }
        }
    }

    @Test
    void theShippedNetworkReadsBack() throws IOException {
        assertReadsBack(ModelDirectory.read(Path.of("model-weights")), "shipped");
    }

    @Test
    void aDenseLayerOfBytesStaysOne() throws IOException {
        Random random = new Random(4);
        float[] kernel = new float[12];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (i < 3 ? 127 : random.nextInt(255) - 127) / (50f + i % 3);
        }
        Dense dense = new Dense("d", Tensor.of(Shape.of(4, 3), kernel), RandomNetworks.tensor(random, 3));
        Network network = network(Shape.of(4), new RowQuantization("q"), dense, new Relu("d/relu"));
        assertReadsBackFromArchive(network, "bytes");
        byte[] bytes = KerasWriter.archive(network);
        assertEquals(
                network.layers().stream().map(Layer::kind).toList(),
                WrittenFile.read(new KerasFormat(), "m.keras", bytes).network().layers().stream()
                        .map(Layer::kind)
                        .toList());
        assertEquals(
                "layer 0 \"q\" (RowQuantization): Keras's .h5 files cannot hold its operation Reciprocal; write a .keras"
                        + " file",
                refusal(network(Shape.of(4), new RowQuantization("q"))));
    }

    @Test
    void saysWhatCannotBeWritten() {
        Shape large = Shape.of(4200);
        int[] from = new int[4200];
        Arrays.setAll(from, i -> (i * 11) % 4200);
        assertEquals(
                "layer 0 \"t\" (Rearrange): Keras has no layer that moves values like this but a dense one of 4200 times"
                        + " 4200 weights; that is more than 16777216",
                refusal(network(large, new Rearrange("t", large, large, from))));
        assertEquals(
                "layer 0 \"r\" (ReLU): Keras has no ReLU of a negative slope and a threshold above its greatest value",
                refusal(network(Shape.of(3), new Relu("r", -1, 1, 2))));
    }

    private static String refusal(Network network) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> KerasWriter.hdf5(network))
                .getMessage());
    }

    @Test
    void namesAreOnesThatKerasTakes() throws IOException {
        Network odd = new Network("a/b (c)", Shape.of(3), List.of(new Relu("/x:0"), new Relu("é"), new Relu("/x:0")));
        assertReadsBack(odd, "odd names");
        assertEquals("layer_x_0", KerasGraph.valid("/x:0", "layer"));
        assertEquals("a_b__c_", KerasGraph.valid("a/b (c)", "network"));
        assertEquals("network", KerasGraph.valid("", "network"));
    }

    @Test
    void classesAreInTheWordsOfKeras() {
        assertEquals("conv2d", KerasWriter.snakeCase("Conv2D"));
        assertEquals("depthwise_conv2d", KerasWriter.snakeCase("DepthwiseConv2D"));
        assertEquals("p_re_lu", KerasWriter.snakeCase("PReLU"));
        assertEquals("rms_normalization", KerasWriter.snakeCase("RMSNormalization"));
        assertEquals("batch_normalization", KerasWriter.snakeCase("BatchNormalization"));
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        assertArrayEquals(KerasWriter.archive(RandomNetworks.graph(5)), KerasWriter.archive(RandomNetworks.graph(5)));
        assertArrayEquals(KerasWriter.hdf5(RandomNetworks.network(5)), KerasWriter.hdf5(RandomNetworks.network(5)));
    }

    private static Network network(Shape input, Layer... layers) {
        return new Network("network", input, List.of(layers));
    }

    private static void assertReadsBack(Network network, String name) throws IOException {
        assertReadsBackFromArchive(network, name);
        assertReadsBackFromHdf5(network, name);
    }

    private static void assertReadsBackFromArchive(Network network, String name) throws IOException {
        WrittenFile.assertReadsAs(network, new KerasFormat(), name + ".keras", KerasWriter.archive(network));
    }

    private static void assertReadsBackFromHdf5(Network network, String name) throws IOException {
        WrittenFile.assertReadsAs(network, new KerasH5Format(), name + ".h5", KerasWriter.hdf5(network));
    }
}
