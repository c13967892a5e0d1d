package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Network;
import java.util.ArrayList;
import java.util.List;

/** Compiles a network to a WebAssembly module. */
public final class NetworkCompiler {

    private NetworkCompiler() {}

    /**
     * The network as a module.
     *
     * @throws IllegalArgumentException if the network needs more memory than a module can address
     */
    public static CompiledNetwork compile(Network network) {
        return compile(network, false);
    }

    /**
     * As {@link #compile}, and each kernel can be run by itself: large networks take long.
     *
     * @throws IllegalArgumentException if the network needs more memory than a module can address
     */
    public static CompiledNetwork compileInParts(Network network) {
        return compile(network, true);
    }

    private static CompiledNetwork compile(Network network, boolean inParts) {
        Lowering lowering = new Lowering(network);
        Memory memory = lowering.memory();
        List<Kernel> kernels = lowering.kernels();
        int scratch = 0;
        for (Kernel kernel : kernels) {
            scratch = Math.max(scratch, kernel.scratchBytes());
        }
        int scratchAt = memory.place(scratch);
        Code prepare = new Code();
        Code run = new Code();
        List<Code> functions = new ArrayList<>(List.of(prepare, run));
        List<Module.Export> exports = new ArrayList<>();
        exports.add(new Module.Export(CompiledNetwork.PREPARE, 0));
        exports.add(new Module.Export(CompiledNetwork.RUN, 1));
        int parts = 0;
        for (Kernel kernel : kernels) {
            Code once = new Code();
            kernel.prepare(once);
            if (!once.isEmpty()) {
                prepare.call(functions.size());
                functions.add(once);
            }
            run.call(functions.size());
            if (inParts) {
                exports.add(new Module.Export(CompiledNetwork.PART + parts, functions.size()));
                parts++;
            }
            Code always = new Code();
            kernel.run(always, scratchAt);
            functions.add(always);
        }
        ModuleTemplate module = Module.of(functions, exports, memory.bytes());
        return new CompiledNetwork(module, memory.weights(), lowering.inputAt(), lowering.outputAt());
    }

    /**
     * A module that a browser validates exactly if it knows relaxed SIMD; without {@code relaxed}, if it knows SIMD.
     */
    public static byte[] probe(boolean relaxed) {
        Code code = new Code();
        int vector = code.vector();
        code.plusProduct(vector, vector, vector, vector);
        return Module.of(List.of(code), List.of(new Module.Export(CompiledNetwork.RUN, 0)), 1)
                .module(relaxed);
    }
}
