package io.github.digitpad.models;

import io.github.digitpad.engine.EngineChoice;
import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Runs the models that {@link Main} has read. */
final class Engines {

    /** Hears once which engine it is. */
    @JSFunctor
    interface Made extends JSObject {
        /**
         * {@code {name, height, width, input: Float32Array, output: Float32Array, run(), parts, part(index), compiled,
         * pack()}}: pack gives the network to who looks into it, {@code {layers: Int8Array, weights: Float32Array[]}};
         * all parts in their order are one run; compiled is what the engine is elsewhere, {@code {code: Int8Array,
         * memory: ArrayBuffer, inputAt, outputAt}}, or nothing, if it is the portable one. No engine, if this browser
         * has none of that name.
         */
        void made(@Nullable JSObject engine);
    }

    @JSFunctor
    private interface Run extends JSObject {
        void run();
    }

    @JSFunctor
    private interface Part extends JSObject {
        void run(int index);
    }

    @JSFunctor
    private interface Packer extends JSObject {
        JSObject pack();
    }

    private Engines() {}

    /**
     * An engine for a network.
     *
     * @param name as {@link EngineChoice} has it; empty: the fastest that this browser has
     * @param network takes a picture and gives probabilities
     * @param module what it compiles to
     */
    static void make(String name, Network network, CompiledNetwork module, Made listener) {
        EngineChoice choice =
                name.isEmpty() ? EngineChoice.of(network, () -> module) : EngineChoice.of(name, network, () -> module);
        choice.make(faster -> {
            boolean portable = name.isEmpty() || name.equals(EngineChoice.PORTABLE);
            Engine engine = faster == null && portable ? new PortableEngine(network) : faster;
            JSObject elsewhere = faster instanceof WasmEngine wasm
                    ? compiled(
                            Int8Array.fromJavaArray(choice.code()), wasm.memory(), module.inputAt(), module.outputAt())
                    : null;
            listener.made(engine == null ? null : handle(engine, elsewhere, () -> packed(network)));
        });
    }

    private static JSObject packed(Network network) {
        JSArray<JSObject> weights = new JSArray<>();
        byte[] layers = PackedNetwork.writeBeside(network, values -> weights.push(view(values)));
        return packed(Int8Array.fromJavaArray(layers), weights);
    }

    @JSBody(
            params = {"layers", "weights"},
            script = "return {layers: layers, weights: weights};")
    private static native JSObject packed(Int8Array layers, JSArray<JSObject> weights);

    @JSBody(params = "values", script = "return values;")
    private static native JSObject view(@JSByRef float[] values);

    private static JSObject handle(Engine engine, @Nullable JSObject compiled, Packer pack) {
        Shape picture = engine.inputShape();
        float[] input = new float[picture.size()];
        float[] output = new float[engine.outputShape().size()];
        return handle(
                engine.name(),
                picture.extent(0),
                picture.extent(1),
                input,
                output,
                () -> engine.run(input, output),
                engine.parts(),
                index -> engine.forward(index, input, 0, output, 0),
                compiled,
                pack);
    }

    @JSBody(
            params = {"code", "memory", "inputAt", "outputAt"},
            script = "return {code: code, memory: memory, inputAt: inputAt, outputAt: outputAt};")
    private static native JSObject compiled(Int8Array code, ArrayBuffer memory, int inputAt, int outputAt);

    @JSBody(
            params = {"name", "height", "width", "input", "output", "run", "parts", "part", "compiled", "pack"},
            script = "return {name: name, height: height, width: width, input: input, output: output, run: run,"
                    + " parts: parts, part: part, compiled: compiled, pack: pack};")
    private static native JSObject handle(
            String name,
            int height,
            int width,
            @JSByRef float[] input,
            @JSByRef float[] output,
            Run run,
            int parts,
            Part part,
            @Nullable JSObject compiled,
            Packer pack);
}
