package io.github.digitpad.engine;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;

/** How long an engine takes for one digit, here and now. */
public final class EngineTime {

    /** In place of a time, where there is no such engine. */
    public static final double NONE = -1;

    private static final double LONG_ENOUGH_MILLIS = 60;

    /** Hears once how long it took. */
    @JSFunctor
    public interface Listener extends JSObject {
        /** In ms, the mean of many; {@link EngineTime#NONE} if this browser has no such engine. */
        void measured(double millis);
    }

    private EngineTime() {}

    /**
     * Makes an engine and times it.
     *
     * @param name as {@link EngineChoice} has it
     * @param module of the network, packed
     */
    public static void measure(String name, Network network, byte[] module, Listener listener) {
        EngineChoice.of(name, network, () -> module).make(engine -> {
            boolean portable = name.equals(EngineChoice.PORTABLE);
            if (engine == null && !portable) {
                listener.measured(NONE);
            } else {
                listener.measured(millis(engine == null ? new PortableEngine(network) : engine));
            }
        });
    }

    private static double millis(Engine engine) {
        float[] input = new float[engine.inputShape().size()];
        float[] output = new float[engine.outputShape().size()];
        for (int i = 0; i < input.length; i += 5) {
            input[i] = 1;
        }
        engine.run(input, output);
        engine.run(input, output);
        double start = Performance.now();
        int runs = 0;
        double millis;
        do {
            engine.run(input, output);
            runs++;
            millis = Performance.now() - start;
        } while (millis < LONG_ENOUGH_MILLIS);
        return millis / runs;
    }
}
