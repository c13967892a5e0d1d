package io.github.digitpad.web;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;

/** An engine that another script has made, as {@code models/Engines} does. */
final class BroughtEngine implements Engine {

    /** What the other script hands over. */
    public interface Handle extends JSObject {

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

        @JSMethod
        void run();
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
    public void run(float[] input, float[] output) {
        run(handle, count(input.length, output.length), input, output);
    }

    @JSBody(
            params = {"handle", "count", "from", "to"},
            script = """
            for (var i = 0, input = handle.input, output = handle.output; i < count; i++) {
                input.set(count > 1 ? from.subarray(i * input.length, (i + 1) * input.length) : from);
                handle.run();
                to.set(output, i * output.length);
            }
            """)
    private static native void run(Handle handle, int count, @JSByRef float[] from, @JSByRef float[] to);
}
