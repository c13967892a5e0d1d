package io.github.digitpad.engine;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float32Array;

/** The engine that runs a network's WebAssembly module. */
public final class WasmEngine implements Engine {

    /** What makes one forward pass, between arrays that it knows. */
    public interface Pass extends JSObject {
        @JSMethod
        void run();
    }

    /** What a compiled network's instance exports. */
    public interface Exports extends Pass {

        @JSProperty
        Memory getMemory();

        @JSMethod
        void prepare();
    }

    /** A {@code WebAssembly.Memory}. */
    public interface Memory extends JSObject {
        @JSProperty
        ArrayBuffer getBuffer();
    }

    private final Network network;
    private final String name;
    private final Exports exports;
    private final Float32Array input;
    private final Float32Array output;

    /** Puts the weights into the instance's memory. */
    public WasmEngine(Network network, CompiledNetwork compiled, String name, Exports exports) {
        this.network = network;
        this.name = name;
        this.exports = exports;
        ArrayBuffer memory = exports.getMemory().getBuffer();
        for (CompiledNetwork.Placement weights : compiled.weights()) {
            float[] values = weights.tensor().toArray();
            write(new Float32Array(memory, weights.at(), values.length), values);
        }
        exports.prepare();
        this.input = new Float32Array(
                memory, compiled.inputAt(), network.inputShape().size());
        this.output = new Float32Array(
                memory, compiled.outputAt(), network.outputShape().size());
    }

    /** All that the module computes with: the weights are laid out in it. */
    public ArrayBuffer memory() {
        return exports.getMemory().getBuffer();
    }

    @Override
    public String name() {
        return name;
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
    public void forward(float[] from, int first, float[] to, int at) {
        forward(exports, input, output, from, first, to, at);
    }

    @Override
    public int parts() {
        return parts(exports);
    }

    @Override
    public void forward(int part, float[] from, int first, float[] to, int at) {
        forward(exports, part, parts(), input, output, from, first, to, at);
    }

    /** How many functions there are that make a part; 1, if only the one that makes all. */
    @JSBody(
            params = "exports",
            script = "var parts = 0; while (exports['part' + parts]) { parts++; } return parts || 1;")
    private static native int parts(Exports exports);

    @JSBody(
            params = {"exports", "part", "parts", "input", "output", "from", "first", "to", "at"},
            script = """
            if (part === 0) {
                input.set(from.subarray(first, first + input.length));
            }
            (exports['part' + part] || exports.run)();
            if (part === parts - 1) {
                to.set(output, at);
            }
            """)
    private static native void forward(
            Exports exports,
            int part,
            int parts,
            Float32Array input,
            Float32Array output,
            @JSByRef float[] from,
            int first,
            @JSByRef float[] to,
            int at);

    @JSBody(
            params = {"view", "values"},
            script = "view.set(values);")
    private static native void write(Float32Array view, @JSByRef float[] values);

    /**
     * One pass.
     *
     * @param input where it reads
     * @param output where it writes
     * @param first of {@code from}'s values that it gets
     * @param at where in {@code to} the first of its values goes
     */
    @JSBody(
            params = {"pass", "input", "output", "from", "first", "to", "at"},
            script = """
            input.set(from.length > input.length ? from.subarray(first, first + input.length) : from);
            pass.run();
            to.set(output, at);
            """)
    public static native void forward(
            Pass pass,
            Float32Array input,
            Float32Array output,
            @JSByRef float[] from,
            int first,
            @JSByRef float[] to,
            int at);
}
