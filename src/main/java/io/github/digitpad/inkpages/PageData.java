package io.github.digitpad.inkpages;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.InkPage;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** A page's strokes, as another thread can be given them. */
final class PageData {

    private PageData() {}

    /**
     * {@code {counts, points, perInch, isUp}}: how many points each stroke has, all of their x, y and milliseconds, as
     * the file has them; how many units an inch has, 0 if that is not known; whether y grows upwards.
     */
    static JSObject of(InkPage page) {
        List<Stroke> strokes = page.strokes();
        Int32Array counts = new Int32Array(strokes.size());
        int all = 0;
        for (int i = 0; i < strokes.size(); i++) {
            int count = strokes.get(i).points().size();
            counts.set(i, count);
            all += count;
        }
        Float64Array points = new Float64Array(3 * all);
        int at = 0;
        for (Stroke stroke : strokes) {
            for (Point point : stroke.points()) {
                points.set(at++, point.x());
                points.set(at++, point.y());
                points.set(at++, point.timeMillis());
            }
        }
        return of(counts, points, page.unit().perInch(), page.unit().isUp());
    }

    /** The same strokes as ink. */
    static Ink ink(Int32Array counts, Float64Array points) {
        Ink ink = Ink.EMPTY;
        int at = 0;
        for (int i = 0; i < counts.getLength(); i++) {
            List<Point> stroke = new ArrayList<>();
            for (int j = 0; j < counts.get(i); j++) {
                stroke.add(new Point(points.get(at), points.get(at + 1), points.get(at + 2)));
                at += 3;
            }
            ink = ink.plus(new Stroke(stroke));
        }
        return ink;
    }

    @JSBody(
            params = {"counts", "points", "perInch", "isUp"},
            script = "return {counts: counts, points: points, perInch: perInch, isUp: isUp};")
    private static native JSObject of(Int32Array counts, Float64Array points, double perInch, boolean isUp);
}
