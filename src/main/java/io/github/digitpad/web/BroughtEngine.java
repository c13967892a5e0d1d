package io.github.digitpad.web;

import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.reading.Reading;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;

/** An engine that another script has made, as {@code models/Engines} does. */
final class BroughtEngine implements Engine {

    /** What the other script hands over. */
    public interface Handle extends WasmEngine.Pass {

        @JSProperty
        String getName();

        /** Of the picture that it takes, in pixels. */
        @JSProperty
        int getHeight();

        @JSProperty
        int getWidth();

        /** From here it reads. */
        @JSProperty
        Float32Array getInput();

        /** Here it writes, one probability for each class. */
        @JSProperty
        Float32Array getOutput();

        /** Reads for a slice of time; whether that was enough. */
        boolean slice(Page.Action reading);
    }

    private final Handle handle;
    private final String name;
    private final Shape inputShape;
    private final Shape outputShape;

    BroughtEngine(Handle handle) {
        this.handle = handle;
        this.name = handle.getName();
        this.inputShape = Shape.of(handle.getHeight(), handle.getWidth());
        this.outputShape = Shape.of(handle.getOutput().getLength());
    }

    /** As {@link io.github.digitpad.pad.Readers#slice}. */
    @Nullable
    Reading slice(Supplier<Reading> reading) {
        Reading[] read = new Reading[1];
        return handle.slice(() -> read[0] = reading.get()) ? read[0] : null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Shape inputShape() {
        return inputShape;
    }

    @Override
    public Shape outputShape() {
        return outputShape;
    }

    @Override
    public void forward(float[] input, int from, float[] output, int to) {
        WasmEngine.forward(handle, handle.getInput(), handle.getOutput(), input, from, output, to);
    }
}
