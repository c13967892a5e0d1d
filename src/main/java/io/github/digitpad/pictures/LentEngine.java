package io.github.digitpad.pictures;

import io.github.digitpad.engine.WasmEngine;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;

/** The engine that the first script has made, as {@code web/LentEngine} does. The build declares its shapes. */
final class LentEngine implements Engine {

    /** What is handed over. */
    public interface Handle extends WasmEngine.Pass {

        @JSProperty
        String getName();

        /** From here it reads. */
        @JSProperty
        Float32Array getInput();

        /** Here it writes. */
        @JSProperty
        Float32Array getOutput();
    }

    private final Handle handle;
    private final String name;
    private final Shape inputShape = Shape.of(input());
    private final Shape outputShape = Shape.of(output());

    LentEngine(Handle handle) {
        this.handle = handle;
        this.name = handle.getName();
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

    @JSBody(script = "return digitPadShapes[0];")
    private static native int[] input();

    @JSBody(script = "return digitPadShapes[1];")
    private static native int[] output();
}
