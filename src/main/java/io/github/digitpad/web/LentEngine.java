package io.github.digitpad.web;

import io.github.digitpad.engine.EngineChoice;
import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** An engine for the network of another script, which so needs nothing that makes engines. */
final class LentEngine {

    /** Hears once what has become of it. */
    @JSFunctor
    interface Listener extends JSObject {
        /**
         * One of both.
         *
         * @param engine {@code {name, input: Float32Array, output: Float32Array, run(), code, memory, inputAt,
         *     outputAt}}: code, an Int8Array, is its module, and memory an ArrayBuffer with the weights in place;
         *     nothing, if it is the portable one
         */
        void made(@Nullable JSObject engine, @Nullable String failure);
    }

    @JSFunctor
    private interface Run extends JSObject {
        void run();
    }

    private LentEngine() {}

    /** In tasks between which the page can do other things. */
    static void make(NetworkLoading loading, Listener listener) {
        try {
            loading.goOn();
            if (!loading.isDone()) {
                Window.setTimeout(() -> make(loading, listener), 0);
                return;
            }
            EngineChoice choice = loading.finish();
            choice.make(faster -> listener.made(handle(choice, faster), null));
        } catch (IOException e) {
            listener.made(null, e.getMessage());
        }
    }

    private static JSObject handle(EngineChoice choice, @Nullable Engine faster) {
        Engine engine = faster == null ? new PortableEngine(choice.network()) : faster;
        CompiledNetwork compiled = choice.compiled();
        float[] input = new float[engine.inputShape().size()];
        float[] output = new float[engine.outputShape().size()];
        return handle(
                engine.name(),
                input,
                output,
                () -> engine.forward(input, 0, output, 0),
                choice.code(),
                engine instanceof WasmEngine wasm ? wasm.memory() : null,
                compiled == null ? 0 : compiled.inputAt(),
                compiled == null ? 0 : compiled.outputAt());
    }

    @JSBody(
            params = {"name", "input", "output", "run", "code", "memory", "inputAt", "outputAt"},
            script = "return {name: name, input: input, output: output, run: run, code: code,"
                    + " memory: memory, inputAt: inputAt, outputAt: outputAt};")
    private static native JSObject handle(
            String name,
            @JSByRef float[] input,
            @JSByRef float[] output,
            Run run,
            @JSByRef byte[] code,
            @Nullable ArrayBuffer memory,
            int inputAt,
            int outputAt);
}
