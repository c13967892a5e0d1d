package io.github.digitpad.pictures;

import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.paper.PictureReading;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.picture.Orientation;
import io.github.digitpad.reading.ReadingOptions;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** One picture, from its pixels to its numbers, in as many calls as whoever asks wants to do other things between. */
final class PictureRead {

    private static final int MOST = 255;

    @JSFunctor
    private interface Rows extends JSObject {
        void take(int top, int count, Uint8ClampedArray rgba);
    }

    @JSFunctor
    private interface Step extends JSObject {
        /** Makes the next one; gives what share is done, 1 when all is. */
        double make();
    }

    @JSFunctor
    private interface Result extends JSObject {
        JSObject give();
    }

    private final int width;
    private final int height;
    private final PaperReader reader;
    private final ReadingOptions options;
    private final boolean isNumber;
    private final String engine;
    private final int factor;
    private @Nullable LightSamples samples;
    private @Nullable PictureReading reading;

    /** @param isNumber whether all of the picture is one number */
    PictureRead(int width, int height, PaperReader reader, ReadingOptions options, boolean isNumber, String engine) {
        this.width = width;
        this.height = height;
        this.reader = reader;
        this.options = options;
        this.isNumber = isNumber;
        this.engine = engine;
        LightSamples room = new LightSamples(width, height, MOST, Orientation.UPRIGHT);
        this.samples = room;
        this.factor = room.step();
    }

    /**
     * {@code {rows: (top, count, rgba) => void, step: () => number, result: () => {width, height, numbers, engine}}}:
     * all rows, steps until they give 1, then the result.
     */
    JSObject handle() {
        return handle(this::take, this::step, this::result);
    }

    private void take(int top, int count, Uint8ClampedArray rgba) {
        LightSamples room = samples;
        if (room == null) {
            throw new IllegalStateException("is being read already");
        }
        int at = 0;
        for (int y = top; y < top + count; y++) {
            for (int x = 0; x < width; x++, at += 4) {
                room.set(x, y, rgba.get(at), rgba.get(at + 1), rgba.get(at + 2), rgba.get(at + 3));
            }
        }
    }

    private double step() {
        LightSamples room = samples;
        if (room != null) {
            samples = null;
            GrayImage light = room.light();
            reading = isNumber ? reader.number(light, options) : reader.page(light, options);
            return 0;
        }
        PictureReading begun = begun();
        return begun.step() ? begun.share() : 1;
    }

    private PictureReading begun() {
        PictureReading begun = reading;
        if (begun == null) {
            throw new IllegalStateException("has not been begun");
        }
        return begun;
    }

    private JSObject result() {
        return result(width, height, PageAnswers.of(begun().numbers(), factor), engine);
    }

    @JSBody(
            params = {"rows", "step", "result"},
            script = "return {rows: rows, step: step, result: result};")
    private static native JSObject handle(Rows rows, Step step, Result result);

    @JSBody(
            params = {"width", "height", "numbers", "engine"},
            script = "return {width: width, height: height, numbers: numbers, engine: engine};")
    private static native JSObject result(int width, int height, JSObject numbers, String engine);
}
