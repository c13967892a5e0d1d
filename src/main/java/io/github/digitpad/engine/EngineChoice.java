package io.github.digitpad.engine;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Looks for the fastest engine that this browser and page allow: relaxed SIMD, plain SIMD, else the portable one, which
 * always works. {@code ?engine=relaxed}, {@code simd} or {@code portable} in the page's address allows only that one.
 */
public final class EngineChoice {

    private static final String RELAXED = "relaxed";
    private static final String SIMD = "simd";
    public static final String PORTABLE = "portable";

    /** Hears once how it went. */
    public interface Listener {
        /** A faster engine; null if the portable one stays. */
        void chosen(@Nullable Engine engine);
    }

    /** Where what a network compiles to comes from. */
    public interface Module {
        /** Null, if there is none. */
        @Nullable
        CompiledNetwork compiled() throws PackFormatException;
    }

    @JSFunctor
    private interface Instantiated extends JSObject {
        void accept(WasmEngine.Exports exports);
    }

    @JSFunctor
    private interface Failed extends JSObject {
        void because(String reason);
    }

    private final Network network;
    private final String name;
    private final @Nullable CompiledNetwork compiled;
    private final byte[] module;

    private EngineChoice(Network network, String name, @Nullable CompiledNetwork compiled, byte[] module) {
        this.network = network;
        this.name = name;
        this.compiled = compiled;
        this.module = module;
    }

    /**
     * Looks which it is to be.
     *
     * @param network that the module is of
     */
    public static EngineChoice of(Network network, Module module) {
        return of(asked(), network, module);
    }

    /** As {@link #of(Network, Module)}, of this engine only; of any, if it is empty. */
    public static EngineChoice of(String asked, Network network, Module module) {
        try {
            CompiledNetwork compiled = null;
            for (String name : List.of(RELAXED, SIMD)) {
                if (asked.isEmpty() || asked.equals(name)) {
                    if (compiled == null) {
                        compiled = module.compiled();
                        if (compiled == null) {
                            return new EngineChoice(network, PORTABLE, null, new byte[0]);
                        }
                    }
                    byte[] bytes = compiled.module().module(name.equals(RELAXED));
                    if (validates(bytes)) {
                        return new EngineChoice(network, name, compiled, bytes);
                    }
                }
            }
            if (asked.equals(RELAXED) || asked.equals(SIMD)) {
                tell("this browser has no engine \"" + asked + "\"");
            }
        } catch (PackFormatException e) {
            tell(String.valueOf(e.getMessage()));
        }
        return new EngineChoice(network, PORTABLE, null, new byte[0]);
    }

    /** The network that it is for. */
    public Network network() {
        return network;
    }

    /** What it makes the engine of; nothing, if the portable one stays. */
    public @Nullable CompiledNetwork compiled() {
        return compiled;
    }

    /** The module that it makes the engine of; empty, if the portable one stays. */
    public byte[] code() {
        return module;
    }

    /**
     * Makes the engine, if that is possible here. The listener hears at once how that went, or, where the browser
     * compiles only in the background, later.
     */
    public void make(Listener listener) {
        CompiledNetwork chosen = compiled;
        if (chosen == null) {
            listener.chosen(null);
        } else {
            instantiate(module, exports -> listener.chosen(new WasmEngine(network, chosen, name, exports)), reason -> {
                tell(reason);
                listener.chosen(null);
            });
        }
    }

    /** Tells developers why it will be slow. */
    private static void tell(String reason) {
        info("DigitPad uses its portable engine: " + reason);
    }

    @JSBody(params = "message", script = "console.info(message);")
    private static native void info(String message);

    /** The engine in the page's address; empty if there is none. */
    @JSBody(
            script = "var found = /[?&]engine=(relaxed|simd|portable)(&|$)/.exec("
                    + "typeof location === 'object' ? location.search : '');"
                    + "return found ? found[1] : '';")
    private static native String asked();

    @JSBody(params = "bytes", script = "try { return WebAssembly.validate(bytes); } catch (none) { return false; }")
    private static native boolean validates(@JSByRef byte[] bytes);

    /** At once, where the browser does that with a module of this size; some compile only 4 kB on the main thread. */
    @JSBody(
            params = {"bytes", "instantiated", "failed"},
            script = """
            var instance;
            try {
                instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));
            } catch (notAtOnce) {
                new Promise(function(resolve) {
                    resolve(WebAssembly.instantiate(bytes));
                }).then(function(result) {
                    instantiated(result.instance.exports);
                }).catch(function(error) {
                    failed(String(error));
                });
                return;
            }
            try {
                instantiated(instance.exports);
            } catch (error) {
                failed(String(error));
            }
            """)
    private static native void instantiate(@JSByRef byte[] bytes, Instantiated instantiated, Failed failed);
}
