package io.github.digitpad.models;

import io.github.digitpad.engine.EngineChoice;
import io.github.digitpad.engine.EngineTime;
import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Runs the models that {@link Main} has read. Compiled by itself, without the checks that reading has: they would make
 * each prediction many times as long.
 */
public final class Engines {

    /** Hears once which engine it is. */
    @JSFunctor
    public interface Made extends JSObject {
        /** {@code {name, height, width, input: Float32Array, output: Float32Array, run()}}. */
        void made(JSObject engine);
    }

    @JSFunctor
    private interface Run extends JSObject {
        void run();
    }

    private Engines() {}

    /**
     * The fastest engine that this browser has for a network.
     *
     * @param network packed; takes a picture and gives probabilities
     * @param module what it compiles to, packed
     */
    @JSExport
    public static void makeEngine(Int8Array network, Int8Array module, Made listener) {
        Network read = read(network);
        EngineChoice.of(read, module::toJavaArray)
                .make(faster -> listener.made(handle(faster == null ? new PortableEngine(read) : faster)));
    }

    /** How long one engine takes with a network; both packed. */
    @JSExport
    public static void timeEngine(String engine, Int8Array network, Int8Array module, EngineTime.Listener listener) {
        EngineTime.measure(engine, read(network), module.toJavaArray(), listener);
    }

    private static Network read(Int8Array network) {
        try {
            return PackedNetwork.read(network.toJavaArray());
        } catch (PackFormatException e) {
            throw new IllegalStateException("packed by another build: " + e.getMessage(), e);
        }
    }

    private static JSObject handle(Engine engine) {
        Shape picture = engine.inputShape();
        float[] input = new float[picture.size()];
        float[] output = new float[engine.outputShape().size()];
        return handle(
                engine.name(), picture.extent(0), picture.extent(1), input, output, () -> engine.run(input, output));
    }

    @JSBody(
            params = {"name", "height", "width", "input", "output", "run"},
            script = "return {name: name, height: height, width: width, input: input, output: output, run: run};")
    private static native JSObject handle(
            String name, int height, int width, @JSByRef float[] input, @JSByRef float[] output, Run run);
}
