package io.github.digitpad.formats.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedModuleTest {

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            Network network = RandomNetworks.graph(seed);
            CompiledNetwork compiled = NetworkCompiler.compile(network);
            CompiledNetwork read = PackedModule.read(PackedModule.write(compiled, network), network);
            String message = "seed " + seed;
            assertArrayEquals(compiled.module().module(true), read.module().module(true), message);
            assertArrayEquals(compiled.module().module(false), read.module().module(false), message);
            assertEquals(compiled.weights(), read.weights(), message);
            assertEquals(compiled.inputAt(), read.inputAt(), message);
            assertEquals(compiled.outputAt(), read.outputAt(), message);
        }
    }

    @Test
    void ourOwnNetworksModuleComesWithoutItsWeights() throws IOException {
        Network own = ModelDirectory.read(Path.of("model-weights"));
        CompiledNetwork compiled = NetworkCompiler.compile(own);
        int bytes = PackedModule.write(compiled, own).length;
        assertTrue(bytes < compiled.module().module(true).length + 200, bytes + " bytes");
    }

    @Test
    void bytesThatWereCutOrChangedAreRefused() {
        Network network = RandomNetworks.graph(3);
        byte[] good = PackedModule.write(NetworkCompiler.compile(network), network);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(PackFormatException.class, () -> PackedModule.read(cut, network), "cut to " + length);
        }
        for (int at = 0; at < good.length; at++) {
            byte[] changed = good.clone();
            changed[at] ^= 0x10;
            assertThrows(PackFormatException.class, () -> PackedModule.read(changed, network), "changed at " + at);
        }
    }

    @Test
    void aModuleOfAnotherNetworkIsRefused() throws IOException {
        Network own = ModelDirectory.read(Path.of("model-weights"));
        byte[] module = PackedModule.write(NetworkCompiler.compile(own), own);
        Network other = new Network("other", Shape.of(28, 28, 1), List.of(new Flatten("flatten")));
        String message = String.valueOf(assertThrows(PackFormatException.class, () -> PackedModule.read(module, other))
                .getMessage());
        assertTrue(message.endsWith("weights of number 1, but its network has 0"), message);
        byte[] network = PackedNetwork.write(own);
        assertEquals(
                "packed module: is none of version 1",
                assertThrows(PackFormatException.class, () -> PackedModule.read(network, own))
                        .getMessage());
    }
}
