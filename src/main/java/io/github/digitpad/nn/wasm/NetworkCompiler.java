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
        for (Kernel kernel : kernels) {
            Code once = new Code();
            kernel.prepare(once);
            if (!once.isEmpty()) {
                prepare.call(functions.size());
                functions.add(once);
            }
            run.call(functions.size());
            Code always = new Code();
            kernel.run(always, scratchAt);
            functions.add(always);
        }
        ModuleTemplate module =
                Module.of(functions, List.of(CompiledNetwork.PREPARE, CompiledNetwork.RUN), memory.bytes());
        return new CompiledNetwork(module, memory.weights(), lowering.inputAt(), lowering.outputAt());
    }

    /**
     * A module that a browser validates exactly if it knows relaxed SIMD; without {@code relaxed}, if it knows SIMD.
     */
    public static byte[] probe(boolean relaxed) {
        Code code = new Code();
        int vector = code.vector();
        code.plusProduct(vector, vector, vector, vector);
        return Module.of(List.of(code), List.of(CompiledNetwork.RUN), 1).module(relaxed);
    }
}
