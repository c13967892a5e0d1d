package io.github.digitpad.formats.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedNetworkTest {

    private static final int GRAPHS = 300;

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        for (int seed = 0; seed < GRAPHS; seed++) {
            assertSame(RandomNetworks.graph(seed), "graph, seed " + seed);
            assertSame(RandomNetworks.network(seed), "network, seed " + seed);
        }
    }

    @Test
    void everyKindOfLayerIsAmongThose() {
        Set<Class<?>> kinds = new HashSet<>();
        for (int seed = 0; seed < GRAPHS; seed++) {
            RandomNetworks.graph(seed).layers().forEach(layer -> kinds.add(layer.getClass()));
            RandomNetworks.network(seed).layers().forEach(layer -> kinds.add(layer.getClass()));
        }
        Set<Class<?>> missing = new HashSet<>(Layers.kinds());
        assertTrue(missing.size() >= 20, "the sealed type was walked: " + missing);
        missing.removeAll(kinds);
        assertEquals(Set.of(), missing);
    }

    @Test
    void quantisedWeightsAreFewOctetsAndExact() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            LayersModel model = LayersModelWriter.write(RandomNetworks.network(seed), Quantization.UINT8);
            Network network = LayersModelReader.read("model.json", model.json(), model::shard);
            assertSame(network, "seed " + seed);
        }
        Random random = new Random(1);
        Tensor kernel = Tensor.of(Shape.of(500, 10), RandomNetworks.values(random, 5000));
        Network dense = new Network(
                "dense", Shape.of(500), List.of(new Dense("dense", kernel, Tensor.of(Shape.of(10), new float[10]))));
        LayersModel model = LayersModelWriter.write(dense, Quantization.UINT8);
        Network quantised = LayersModelReader.read("model.json", model.json(), model::shard);
        assertTrue(PackedNetwork.write(quantised).length < 7_500, "eight bits a weight, six an octet");
        assertTrue(PackedNetwork.write(dense).length > 20_000, "four bytes a weight");
    }

    @Test
    void ourOwnNetworkIsExactAndSmall() throws IOException {
        Network own = ModelDirectory.read(Path.of("model-weights"));
        assertSame(own, "model-weights");
        int bytes = PackedNetwork.write(own).length;
        assertTrue(bytes < 40_000, own.parameters() + " weights take " + bytes + " octets");
    }

    @Test
    void bytesThatWereCutOrChangedAreRefused() {
        byte[] good = PackedNetwork.write(RandomNetworks.graph(3));
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(PackFormatException.class, () -> PackedNetwork.read(cut), "cut to " + length);
        }
        for (int at = 0; at < good.length; at++) {
            byte[] changed = good.clone();
            changed[at] ^= 0x10;
            assertThrows(PackFormatException.class, () -> PackedNetwork.read(changed), "changed at " + at);
        }
    }

    /** Behind a right sum anything may stand: it is a network, or the one exception. */
    @Test
    void nonsenseWithARightSumIsRefusedOrRead() {
        int refused = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = PackedNetwork.write(RandomNetworks.graph(seed % 40));
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[3 + random.nextInt(bytes.length - 3)] = (byte) random.nextInt();
            }
            try {
                PackedNetwork.read(sealed(bytes));
            } catch (PackFormatException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertTrue(refused > 500, refused + " refused");
    }

    @Test
    void messagesSayWhatIsWrong() {
        byte[] good = PackedNetwork.write(new Network("n", Shape.of(1), List.of(new Relu("r"))));
        assertEquals("packed network: is none of version 1", messageOf(new byte[0]));
        assertEquals("packed network: is none of version 1", messageOf(with(good, 2, 2)));
        assertEquals("packed network: is none of version 1", messageOf(with(good, 0, 'd')));
        assertEquals("packed network: its bytes have changed since it was written", messageOf(with(good, 4, 'm')));
        assertEquals("packed network, byte 11: a layer of the unknown kind 99", messageOf(sealed(with(good, 8, 99))));
        assertEquals(
                "packed network, byte 4: needs 127 times 1 bytes, has 21 left", messageOf(sealed(with(good, 3, 127))));
        byte[] longer = sealed(Arrays.copyOf(good, good.length + 2));
        assertEquals("packed network, byte 25: 2 bytes too many", messageOf(longer));
    }

    /** For another script on the same page: as it is, whatever its weights, and only so. */
    @Test
    void withItsWeightsBesideItIsTheSame() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            Network network = RandomNetworks.graph(seed);
            Deque<float[]> weights = new ArrayDeque<>();
            byte[] layers = PackedNetwork.writeBeside(network, weights::add);
            assertSame(network, PackedNetwork.readBeside(layers, weights::remove), "seed " + seed);
            assertTrue(weights.isEmpty(), "seed " + seed);
        }
        float[] onGrid = new float[400];
        Network small = new Network(
                "small",
                Shape.of(20),
                List.of(new Dense(
                        "dense", Tensor.of(Shape.of(20, 20), onGrid), Tensor.of(Shape.of(20), new float[20]))));
        byte[] layers = PackedNetwork.writeBeside(small, values -> {});
        assertThrows(PackFormatException.class, () -> PackedNetwork.readBeside(layers, () -> new float[0]));
    }

    private static void assertSame(Network expected, String message) throws IOException {
        assertSame(expected, PackedNetwork.read(PackedNetwork.write(expected)), message);
    }

    private static void assertSame(Network expected, Network actual, String message) {
        assertEquals(expected.name(), actual.name(), message);
        assertEquals(expected.inputShape(), actual.inputShape(), message);
        assertEquals(expected.nodes(), actual.nodes(), message);
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] sealed(byte[] bytes) {
        byte[] sealed = bytes.clone();
        int end = bytes.length - Seal.SUM_BYTES;
        int sum = Seal.sum(bytes, end);
        for (int i = 0; i < Seal.SUM_BYTES; i++) {
            sealed[end + i] = (byte) (sum >> (8 * i));
        }
        return sealed;
    }

    private static String messageOf(byte[] bytes) {
        return String.valueOf(assertThrows(PackFormatException.class, () -> PackedNetwork.read(bytes))
                .getMessage());
    }
}
