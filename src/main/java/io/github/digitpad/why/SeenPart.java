package io.github.digitpad.why;

import io.github.digitpad.explain.InkPart;
import io.github.digitpad.explain.PartOcclusion;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;

/** Parts of ink, as scripts have them. */
final class SeenPart {

    private SeenPart() {}

    /** {@code WhyPart} of {@code webapp/externs/types.js}, for each part of ink. */
    static JSArray<JSObject> parts(Ink ink) {
        JSArray<JSObject> seen = new JSArray<>();
        for (InkPart part : InkPart.of(ink)) {
            seen.push(part(
                    part.stroke(),
                    part.number(),
                    part.of(),
                    points(part.points()),
                    part.shape().words()));
        }
        return seen;
    }

    /** {@code WhyFall} of {@code webapp/externs/types.js}, for each part that was covered. */
    static JSArray<JSObject> falls(PartOcclusion occlusion) {
        JSArray<JSObject> seen = new JSArray<>();
        for (int i = 0; i < occlusion.covered(); i++) {
            seen.push(fall(occlusion.fall(i), occlusion.output(i)));
        }
        return seen;
    }

    /** {@code InkPoint} for each. */
    static JSArray<JSObject> points(List<Point> points) {
        JSArray<JSObject> seen = new JSArray<>();
        for (Point point : points) {
            seen.push(point(point.x(), point.y()));
        }
        return seen;
    }

    @JSBody(
            params = {"stroke", "number", "of", "points", "shape"},
            script = "return {stroke: stroke, number: number, of: of, points: points, shape: shape};")
    private static native JSObject part(int stroke, int number, int of, JSArray<JSObject> points, String shape);

    @JSBody(
            params = {"fall", "values"},
            script = "return {fall: fall, values: values};")
    private static native JSObject fall(double fall, @JSByRef float[] values);

    @JSBody(
            params = {"x", "y"},
            script = "return {x: x, y: y, t: 0};")
    private static native JSObject point(double x, double y);
}
