package io.github.digitpad.models;

import io.github.digitpad.engine.EngineChoice;
import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Runs the models that {@link Main} has read. Compiled by itself, without the checks that reading has: they would make
 * each prediction many times as long.
 */
public final class Engines {

    /** Hears once which engine it is. */
    @JSFunctor
    public interface Made extends JSObject {
        /**
         * {@code {name, height, width, input: Float32Array, output: Float32Array, run(), parts, part(index),
         * compiled}}: all parts in their order are one run; compiled is what the engine is elsewhere, {@code {code:
         * Int8Array, memory: ArrayBuffer, inputAt, outputAt}}, or nothing, if it is the portable one. No engine, if
         * this browser has none of that name.
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

    private Engines() {}

    /**
     * An engine for a network.
     *
     * @param name as {@link EngineChoice} has it; empty: the fastest that this browser has
     * @param network packed; takes a picture and gives probabilities
     * @param module what it compiles to, packed
     */
    @JSExport
    public static void makeEngine(String name, Int8Array network, Int8Array module, Made listener) {
        Network read = read(network);
        EngineChoice choice = name.isEmpty()
                ? EngineChoice.of(read, module::toJavaArray)
                : EngineChoice.of(name, read, module::toJavaArray);
        choice.make(faster -> {
            boolean portable = name.isEmpty() || name.equals(EngineChoice.PORTABLE);
            Engine engine = faster == null && portable ? new PortableEngine(read) : faster;
            CompiledNetwork compiled = choice.compiled();
            JSObject elsewhere = faster instanceof WasmEngine wasm && compiled != null
                    ? compiled(
                            Int8Array.fromJavaArray(choice.code()),
                            wasm.memory(),
                            compiled.inputAt(),
                            compiled.outputAt())
                    : null;
            listener.made(engine == null ? null : handle(engine, elsewhere));
        });
    }

    private static Network read(Int8Array network) {
        try {
            return PackedNetwork.read(network.toJavaArray());
        } catch (PackFormatException e) {
            throw new IllegalStateException("packed by another build: " + e.getMessage(), e);
        }
    }

    private static JSObject handle(Engine engine, @Nullable JSObject compiled) {
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
                compiled);
    }

    @JSBody(
            params = {"code", "memory", "inputAt", "outputAt"},
            script = "return {code: code, memory: memory, inputAt: inputAt, outputAt: outputAt};")
    private static native JSObject compiled(Int8Array code, ArrayBuffer memory, int inputAt, int outputAt);

    @JSBody(
            params = {"name", "height", "width", "input", "output", "run", "parts", "part", "compiled"},
            script = "return {name: name, height: height, width: width, input: input, output: output, run: run,"
                    + " parts: parts, part: part, compiled: compiled};")
    private static native JSObject handle(
            String name,
            int height,
            int width,
            @JSByRef float[] input,
            @JSByRef float[] output,
            Run run,
            int parts,
            Part part,
            @Nullable JSObject compiled);
}
