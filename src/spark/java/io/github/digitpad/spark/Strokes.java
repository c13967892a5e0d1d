package io.github.digitpad.spark;

import io.github.digitpad.formats.Json;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Ink in a column: lists of strokes of points of x, y and t, as JSON or as Spark's arrays. */
final class Strokes {

    private static final String NEEDED = "needs strokes of points, such as [[[10,20,0],[11,25,8]]]";

    private Strokes() {}

    /**
     * Of JSON: the list itself, or an object with it as {@code strokes}.
     *
     * @throws IOException if it is none; the message says where
     */
    static Ink ofJson(String text) throws IOException {
        Json json = Json.parse("strokes", text);
        Json strokes = text.stripLeading().startsWith("{") ? json.get("strokes") : json;
        List<Stroke> all = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            List<Point> points = new ArrayList<>();
            for (int j = 0; j < strokes.at(i).size(); j++) {
                Json point = strokes.at(i).at(j);
                points.add(new Point(
                        point.at(0).number(),
                        point.at(1).number(),
                        point.size() > 2 ? point.at(2).number() : 0));
            }
            all.add(new Stroke(points));
        }
        return Ink.of(all);
    }

    /**
     * Of arrays of arrays of arrays of numbers.
     *
     * @throws IOException if it is none
     */
    static Ink ofArrays(Object column) throws IOException {
        List<Stroke> all = new ArrayList<>();
        for (Object stroke : list(column)) {
            List<Point> points = new ArrayList<>();
            for (Object point : list(stroke)) {
                List<Double> place = new ArrayList<>();
                for (Object value : list(point)) {
                    if (!(value instanceof Number number)) {
                        throw new IOException("strokes: a point has " + value + "; " + NEEDED);
                    }
                    place.add(number.doubleValue());
                }
                if (place.size() < 2) {
                    throw new IOException("strokes: a point has " + place.size() + " numbers; " + NEEDED);
                }
                points.add(new Point(place.get(0), place.get(1), place.size() > 2 ? place.get(2) : 0));
            }
            all.add(new Stroke(points));
        }
        return Ink.of(all);
    }

    private static java.lang.Iterable<?> list(Object column) throws IOException {
        if (column instanceof Iterable<?> iterable) {
            return CollectionConverters.asJava(iterable);
        }
        throw new IOException("strokes: has " + column + " for a list; " + NEEDED);
    }
}
