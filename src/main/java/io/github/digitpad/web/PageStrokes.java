package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** A page's strokes, handed over once, of which some are read at a time. */
final class PageStrokes {

    @JSFunctor
    private interface SignOf extends JSObject {
        @Nullable
        JSObject read(int[] strokes);
    }

    @JSFunctor
    private interface NumberOf extends JSObject {
        @Nullable
        JSObject read(int[] strokes, String marks);
    }

    private final Int32Array counts;
    private final Float64Array points;
    private final boolean isUp;

    /** Where the points of each stroke begin. */
    private final int[] places;

    private @Nullable Reader reader;
    private int changes;

    /**
     * Takes them.
     *
     * @param counts how many points each stroke has, at least one
     * @param points all of their x, y and milliseconds
     * @param isUp whether y grows upwards
     */
    PageStrokes(Int32Array counts, Float64Array points, boolean isUp) {
        this.counts = counts;
        this.points = points;
        this.isUp = isUp;
        this.places = new int[counts.getLength()];
        for (int i = 1; i < places.length; i++) {
            places[i] = places[i - 1] + 3 * counts.get(i - 1);
        }
    }

    /**
     * {@code {sign: (strokes) => {text, confidence, engine}, number: (strokes, marks) => recognition}}: what some of
     * them are as one digit, and as a number, with y downwards; nothing, if the network is damaged.
     */
    JSObject handle() {
        return handle(this::sign, this::number);
    }

    private @Nullable JSObject sign(int[] some) {
        Reader current = reader();
        if (current == null) {
            return null;
        }
        Alternative sign = current.sign(ink(some));
        return sign(sign.text(), sign.confidence(), current.engine());
    }

    private @Nullable JSObject number(int[] some, String marks) {
        Ink ink = ink(some);
        ReadingOptions options = new ReadingOptions(false, marks, 0, text -> true);
        return Main.read(reader(), Bounds.of(ink), reader -> reader.read(ink, options));
    }

    /** One for all, until another network comes into use. */
    private @Nullable Reader reader() {
        if (reader == null || changes != SharedNetwork.READERS.changes()) {
            changes = SharedNetwork.READERS.changes();
            reader = SharedNetwork.newReader();
        }
        return reader;
    }

    private Ink ink(int[] some) {
        Ink ink = Ink.EMPTY;
        for (int stroke : some) {
            List<Point> all = new ArrayList<>();
            int end = places[stroke] + 3 * counts.get(stroke);
            for (int at = places[stroke]; at < end; at += 3) {
                double y = points.get(at + 1);
                all.add(new Point(points.get(at), isUp ? -y : y, points.get(at + 2)));
            }
            ink = ink.plus(new Stroke(all));
        }
        return ink;
    }

    @JSBody(
            params = {"text", "confidence", "engine"},
            script = "return {text: text, confidence: confidence, engine: engine};")
    private static native JSObject sign(String text, double confidence, String engine);

    @JSBody(
            params = {"sign", "number"},
            script = "return {sign: sign, number: number};")
    private static native JSObject handle(SignOf sign, NumberOf number);
}
