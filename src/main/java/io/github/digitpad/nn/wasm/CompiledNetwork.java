package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Tensor;
import java.util.List;

/**
 * A network as a WebAssembly module, and what its host needs to know. The module imports nothing and exports
 * {@code memory}, {@code prepare} and {@code run}, and, if it was compiled in parts, {@code part0}, {@code part1} and
 * so on, which one after the other are what {@code run} is. Whoever instantiates it copies each of the weights to its
 * address, calls {@code prepare} once, and then for every picture writes the input, calls {@code run} and reads the
 * output. Addresses are in bytes, multiples of four; values are little-endian singles.
 */
public final class CompiledNetwork {

    /** The name under which a module exports its memory. */
    public static final String MEMORY = "memory";

    /** The name of the function to call once, when the weights are in place. */
    public static final String PREPARE = "prepare";

    /** The name of the function that makes one forward pass. */
    public static final String RUN = "run";

    /** With a number from 0 on: the name of a function that makes a part of a forward pass, where there are such. */
    public static final String PART = "part";

    private final ModuleTemplate module;
    private final List<Placement> weights;
    private final int inputAt;
    private final int outputAt;

    /** Weights, and the address of the first. */
    public record Placement(Tensor tensor, int at) {}

    /** What {@link NetworkCompiler} made, now or when the page was built. */
    public CompiledNetwork(ModuleTemplate module, List<Placement> weights, int inputAt, int outputAt) {
        this.module = module;
        this.weights = List.copyOf(weights);
        this.inputAt = inputAt;
        this.outputAt = outputAt;
    }

    /** The module, with relaxed SIMD or without. */
    public ModuleTemplate module() {
        return module;
    }

    public List<Placement> weights() {
        return weights;
    }

    /** Where the network's input goes. */
    public int inputAt() {
        return inputAt;
    }

    /** Where its output is found. */
    public int outputAt() {
        return outputAt;
    }
}
