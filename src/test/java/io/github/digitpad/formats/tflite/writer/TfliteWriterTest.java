package io.github.digitpad.formats.tflite.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.OneLayerNetworks;
import io.github.digitpad.formats.WrittenFile;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tflite.TfliteFormat;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What we write, read by our reader; {@code src/test/models/written.py} has LiteRT run the like. */
class TfliteWriterTest {

    @Test
    void everyKindOfLayerReadsBack() throws IOException {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            assertReadsBack(RandomNetworks.network(seed), "chain " + seed);
            Network graph = RandomNetworks.graph(seed);
            graph.layers().forEach(layer -> kinds.add(layer.getClass()));
            assertReadsBack(graph, "graph " + seed);
        }
        assertEquals(Layers.kinds(), kinds);
    }

    @Test
    void everySettingReadsBack() throws IOException {
        for (Network network : OneLayerNetworks.all()) {
            // A file in which nothing is computed is none that our reader takes.
            if (!network.name().startsWith("flat ") && !network.name().startsWith("reshaped ")) {
                assertReadsBack(network, network.name());
            }
        }
    }

    @Test
    void theShippedNetworkReadsBackWithItsActivationsInside() throws IOException {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        assertReadsBack(network, "shipped");
        assertEquals("DigitPad", read(TfliteWriter.write(network, List.of())).madeBy());
    }

    @Test
    void labelsAreWhereProgramsForPhonesLookForThem() throws IOException {
        Network network = RandomNetworks.network(1);
        List<String> labels = List.of("zéro", "one", "2");
        byte[] plain = TfliteWriter.write(network, List.of());
        byte[] bytes = TfliteWriter.write(network, labels);
        int classes = network.outputShape().extent(network.outputShape().rank() - 1);
        List<String> fitting = labels.size() == classes ? labels : List.of();
        assertEquals(fitting, read(bytes).labels());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertEquals(true, text.contains("TFLITE_METADATA") && text.contains("M001"));
        int zip = text.indexOf("PK\3\4");
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(bytes, zip, bytes.length - zip))) {
            ZipEntry entry = files.getNextEntry();
            assertEquals("labels.txt", entry.getName());
            assertEquals("zéro\none\n2\n", new String(files.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(0, new String(plain, StandardCharsets.ISO_8859_1).indexOf("PK\3\4") + 1);
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        assertArrayEquals(
                TfliteWriter.write(RandomNetworks.graph(5), List.of("a")),
                TfliteWriter.write(RandomNetworks.graph(5), List.of("a")));
    }

    private static Model read(byte[] bytes) throws IOException {
        return WrittenFile.read(new TfliteFormat(), "written.tflite", bytes);
    }

    private static void assertReadsBack(Network network, String name) throws IOException {
        WrittenFile.assertReadsAs(
                network, new TfliteFormat(), name + ".tflite", TfliteWriter.write(network, List.of()));
    }
}
