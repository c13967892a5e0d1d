package io.github.digitpad.web;

import io.github.digitpad.engine.EngineChoice;
import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedReader;
import io.github.digitpad.nn.Network;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.core.JSString;

/**
 * Loads a network that is text inside a script, and what it was compiled to, in steps between which the page can do
 * other things.
 */
final class NetworkLoading {

    private static final double MILLIS_A_TASK = 2;

    private final JSString packed;
    private final JSString module;
    private @Nullable PackedReader reading;
    private @Nullable Network network;
    private @Nullable EngineChoice engine;

    /**
     * Of texts as the build writes them.
     *
     * @param packed the network
     * @param module what it was compiled to
     */
    NetworkLoading(JSString packed, JSString module) {
        this.packed = packed;
        this.module = module;
    }

    boolean isDone() {
        return engine != null;
    }

    /**
     * Does as much as fits into a short task; its last step may take longer. Where this loop stood in the caller's try
     * block, esbuild, and so Vite, made a script of it that no browser took.
     */
    void goOn() throws PackFormatException {
        double end = Performance.now() + MILLIS_A_TASK;
        while (engine == null && Performance.now() < end) {
            step();
        }
    }

    private void step() throws PackFormatException {
        if (reading == null) {
            reading = ScriptTexts.network(packed);
        } else if (!reading.isDone()) {
            reading.readNode();
        } else if (network == null) {
            network = reading.network();
        } else {
            Network whole = network;
            engine = EngineChoice.of(whole, () -> ScriptTexts.module(module, whole));
        }
    }

    /** The engine, which knows its network, after what is left has been done. */
    EngineChoice finish() throws PackFormatException {
        while (engine == null) {
            step();
        }
        return engine;
    }
}
