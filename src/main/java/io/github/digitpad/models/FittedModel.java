package io.github.digitpad.models;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/**
 * A network that takes ink and gives probabilities, for scripts: compiled in a task of its own, then run by engines.
 */
final class FittedModel {

    @JSFunctor
    private interface Compiler extends JSObject {
        void compile();
    }

    @JSFunctor
    private interface EngineMaker extends JSObject {
        void make(JSString name, Engines.Made listener);
    }

    private final Network network;
    private @Nullable CompiledNetwork compiled;

    FittedModel(Network network) {
        this.network = network;
    }

    /** {@code {compile: () => void, makeEngine: (name, listener) => void}}: compiled before there are engines. */
    JSObject handle() {
        return handle(
                this::compile, (name, listener) -> Engines.make(name.stringValue(), network, compiled(), listener));
    }

    private void compile() {
        try {
            compiled = NetworkCompiler.compileInParts(network);
        } catch (RuntimeException e) {
            Main.thrown(String.valueOf(e.getMessage()));
        }
    }

    private CompiledNetwork compiled() {
        if (compiled == null) {
            throw new IllegalStateException("not compiled yet");
        }
        return compiled;
    }

    @JSBody(
            params = {"compile", "makeEngine"},
            script = "return {compile: compile, makeEngine: makeEngine};")
    private static native JSObject handle(Compiler compile, EngineMaker makeEngine);
}
