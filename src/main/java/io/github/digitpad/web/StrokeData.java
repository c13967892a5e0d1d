package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;

/** Ink as pages write it: {@code [[{x, y, t}, …], …]}, in px and ms. */
final class StrokeData {

    /** One sample; all its numbers are finite: the script that takes them from pages has made sure. */
    interface PointData extends JSObject {
        @JSProperty
        double getX();

        @JSProperty
        double getY();

        @JSProperty
        double getT();
    }

    /** Strokes, each an array of at least one point. */
    interface StrokeArray extends JSArrayReader<JSArrayReader<PointData>> {}

    private StrokeData() {}

    static Ink read(StrokeArray strokes) {
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < strokes.getLength(); i++) {
            JSArrayReader<PointData> data = strokes.get(i);
            List<Point> points = new ArrayList<>();
            for (int j = 0; j < data.getLength(); j++) {
                PointData point = data.get(j);
                points.add(new Point(point.getX(), point.getY(), point.getT()));
            }
            ink = ink.plus(new Stroke(points));
        }
        return ink;
    }

    static JSObject write(Ink ink) {
        JSArray<JSObject> strokes = new JSArray<>();
        for (Stroke stroke : ink.strokes()) {
            JSArray<JSObject> points = new JSArray<>();
            for (Point point : stroke.points()) {
                points.push(point(point.x(), point.y(), point.timeMillis()));
            }
            strokes.push(points);
        }
        return strokes;
    }

    @JSBody(
            params = {"x", "y", "t"},
            script = "return {x: x, y: y, t: t};")
    private static native JSObject point(double x, double y, double t);
}
