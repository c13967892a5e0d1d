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

    /** What a compiled network's instance exports. */
    public interface Exports extends JSObject {

        @JSProperty
        Memory getMemory();

        @JSMethod
        void prepare();

        @JSMethod
        void run();
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
    public void run(float[] from, float[] to) {
        run(exports, input, output, count(from.length, to.length), from, to);
    }

    @JSBody(
            params = {"view", "values"},
            script = "view.set(values);")
    private static native void write(Float32Array view, @JSByRef float[] values);

    @JSBody(
            params = {"exports", "input", "output", "count", "from", "to"},
            script = """
            for (var i = 0; i < count; i++) {
                input.set(count > 1 ? from.subarray(i * input.length, (i + 1) * input.length) : from);
                exports.run();
                to.set(output, i * output.length);
            }
            """)
    private static native void run(
            Exports exports,
            Float32Array input,
            Float32Array output,
            int count,
            @JSByRef float[] from,
            @JSByRef float[] to);
}
