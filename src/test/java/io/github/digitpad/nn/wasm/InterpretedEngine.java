package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;

/** Runs a compiled network's module in an interpreter on the JVM. */
public final class InterpretedEngine implements Engine {

    private final Network network;
    private final CompiledNetwork compiled;
    private final Instance instance;
    private final int parts;

    /** The interpreter knows SIMD, but not relaxed SIMD. */
    public InterpretedEngine(Network network) {
        this.network = network;
        this.compiled = NetworkCompiler.compileInParts(network);
        this.instance =
                Instance.builder(Parser.parse(compiled.module().module(false))).build();
        for (CompiledNetwork.Placement weights : compiled.weights()) {
            for (int i = 0; i < weights.tensor().shape().size(); i++) {
                instance.memory()
                        .writeF32(weights.at() + 4 * i, weights.tensor().get(i));
            }
        }
        instance.export(CompiledNetwork.PREPARE).apply();
        this.parts = new Lowering(network).kernels().size();
    }

    Memory memory() {
        return instance.memory();
    }

    @Override
    public String name() {
        return "interpreted";
    }

    @Override
    public Shape inputShape() {
        return network.inputShape();
    }

    @Override
    public Shape outputShape() {
        return network.outputShape();
    }

    @Override
    public void forward(float[] input, int from, float[] output, int to) {
        take(input, from);
        instance.export(CompiledNetwork.RUN).apply();
        give(output, to);
    }

    @Override
    public int parts() {
        return Math.max(1, parts);
    }

    @Override
    public void forward(int part, float[] input, int from, float[] output, int to) {
        if (part == 0) {
            take(input, from);
        }
        instance.export(parts == 0 ? CompiledNetwork.RUN : CompiledNetwork.PART + part)
                .apply();
        if (part == parts() - 1) {
            give(output, to);
        }
    }

    private void take(float[] input, int from) {
        for (int i = 0; i < network.inputShape().size(); i++) {
            memory().writeF32(compiled.inputAt() + 4 * i, input[from + i]);
        }
    }

    private void give(float[] output, int to) {
        for (int i = 0; i < network.outputShape().size(); i++) {
            output[to + i] = memory().readFloat(compiled.outputAt() + 4 * i);
        }
    }
}
