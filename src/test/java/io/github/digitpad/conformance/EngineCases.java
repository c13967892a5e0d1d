package io.github.digitpad.conformance;

import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/** Networks compiled to WebAssembly, in a browser: they compute what the portable engine does. */
final class EngineCases {

    private static final int SEEDS = 120;

    /** Of the greatest value, or of 1 if that is more: probabilities are held to this. */
    private static final double TOLERANCE = 1e-4;

    private EngineCases() {}

    static List<ConformanceCase> all() {
        List<ConformanceCase> cases = new ArrayList<>();
        for (boolean relaxed : new boolean[] {false, true}) {
            String name = relaxed ? "relaxed SIMD" : "plain SIMD";
            cases.add(new ConformanceCase("chains of layers in " + name, () -> {
                for (int seed = 0; seed < SEEDS; seed++) {
                    agrees(RandomNetworks.network(seed), seed, relaxed);
                }
            }));
            cases.add(new ConformanceCase("graphs of all kinds of layers in " + name, () -> {
                for (int seed = 0; seed < SEEDS; seed++) {
                    agrees(RandomNetworks.graph(seed), seed, relaxed);
                }
            }));
            cases.add(new ConformanceCase("large layers in " + name, () -> agrees(large(), 2, relaxed)));
            cases.add(
                    new ConformanceCase("digits' network in " + name, () -> agrees(NetworkCases.digits(), 1, relaxed)));
        }
        return cases;
    }

    /** With every algorithm for convolutions. */
    private static Network large() {
        Numbers numbers = new Numbers(6);
        return new Network(
                "large",
                Shape.of(28, 28, 1),
                List.of(
                        new Conv2d("conv", numbers.tensor(5, 5, 1, 16), numbers.tensor(16), 1, 1, Padding.VALID),
                        new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID),
                        new Conv2d("conv_1", numbers.tensor(3, 3, 16, 32), numbers.tensor(32), 1, 1, Padding.VALID),
                        new Relu("relu"),
                        new Conv2d("conv_2", numbers.tensor(3, 3, 32, 48), numbers.tensor(48), 1, 1, Padding.SAME),
                        new Conv2d("conv_3", numbers.tensor(5, 5, 48, 8), numbers.tensor(8), 1, 1, Padding.VALID),
                        new Sigmoid("sigmoid"),
                        new Conv2d("conv_4", numbers.tensor(2, 2, 8, 7), numbers.tensor(7), 2, 2, Padding.SAME),
                        new Flatten("flatten"),
                        new Dense("dense", numbers.tensor(63, 70), numbers.tensor(70)),
                        new Tanh("tanh"),
                        new Softmax("softmax")));
    }

    private static void agrees(Network network, int seed, boolean relaxed) {
        if (relaxed && !hasRelaxedSimd()) {
            throw new Lacking("relaxed SIMD");
        }
        CompiledNetwork compiled = NetworkCompiler.compile(network);
        WasmEngine engine = new WasmEngine(
                network, compiled, "wasm", instance(compiled.module().module(relaxed)));
        PortableEngine portable = new PortableEngine(network);
        Random random = new Random(seed);
        float[] expected = new float[network.outputShape().size()];
        float[] actual = new float[expected.length];
        for (int run = 0; run < 2; run++) {
            float[] input = RandomNetworks.values(random, network.inputShape().size());
            portable.run(input, expected);
            engine.run(input, actual);
            double greatest = 1;
            for (float value : expected) {
                greatest = Math.max(greatest, Math.abs(value));
            }
            for (int i = 0; i < expected.length; i++) {
                Check.close(expected[i], actual[i], TOLERANCE * greatest, "seed " + seed + ", value " + i);
            }
        }
    }

    /** Asked with a module that is not ours: one that swizzles a vector. */
    @JSBody(
            script =
                    "return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2,"
                            + "1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11]));")
    private static native boolean hasRelaxedSimd();

    /** At once: a page that tests may wait. */
    @JSBody(params = "bytes", script = "return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;")
    private static native WasmEngine.Exports instance(@JSByRef byte[] bytes);
}
