package io.github.digitpad.why;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** Ink that scripts give. */
final class GivenInk {

    private GivenInk() {}

    /**
     * Ink of these strokes.
     *
     * @param counts how many points each has
     * @param points x and y of all of them, in CSS px
     */
    static Ink of(Int32Array counts, Float64Array points) {
        Ink ink = Ink.EMPTY;
        int at = 0;
        for (int i = 0; i < counts.getLength(); i++) {
            List<Point> stroke = new ArrayList<>();
            for (int j = 0; j < counts.get(i); j++) {
                stroke.add(new Point(points.get(at), points.get(at + 1), 0));
                at += 2;
            }
            ink = ink.plus(new Stroke(stroke));
        }
        return ink;
    }
}
