package io.github.digitpad.lattice;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/** An engine of another script, for ten digits. */
final class LentEngine implements Engine {

    private static final int CLASSES = 10;

    /** A forward pass. */
    @JSFunctor
    interface Run extends JSObject {
        /**
         * Of one picture.
         *
         * @param picture 0 paper to 1 ink; only read
         * @param probabilities receives the ten digits'
         */
        void run(Float32Array picture, Float32Array probabilities);
    }

    private final Shape input;
    private final Shape output = Shape.of(CLASSES);
    private final Run run;

    LentEngine(int side, Run run) {
        this.input = Shape.of(side, side, 1);
        this.run = run;
    }

    @Override
    public String name() {
        return "lent";
    }

    @Override
    public Shape inputShape() {
        return input;
    }

    @Override
    public Shape outputShape() {
        return output;
    }

    @Override
    public void forward(float[] pictures, int from, float[] probabilities, int to) {
        run.run(part(pictures, from, input.size()), part(probabilities, to, CLASSES));
    }

    @JSBody(
            params = {"values", "from", "count"},
            script = "return values.subarray(from, from + count);")
    private static native Float32Array part(@JSByRef float[] values, int from, int count);
}
