package io.github.digitpad.inkfiles.json;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stroke, as programs write it: a list of points, {@code [x, y, …]} or {@code {x, y}} or {@code {point: {x, y}}}; an
 * object that has such a list, or one of numbers, {@code [x, y, x, y, …]}; lists of all x and of all y, with their
 * names or one behind the other.
 */
final class StrokePoints {

    /** What objects call their list of points. */
    private static final List<String> LISTS = List.of("points", "segments", "paths");

    /** No point has more numbers. */
    private static final int MOST_NUMBERS = 4;

    private StrokePoints() {}

    /** Whether a value is a stroke, by its first point. */
    static boolean isOne(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return list(object) != null || areChannels(object.get("x"), object.get("y"));
        }
        return value instanceof List<?> points && !points.isEmpty() && isPoint(points.get(0));
    }

    private static @Nullable Object list(Map<?, ?> object) {
        for (String name : LISTS) {
            if (object.get(name) instanceof List<?> points
                    && (points.isEmpty() || isPoint(points.get(0)) || isFlat(points))) {
                return points;
            }
        }
        return null;
    }

    /** Whether a list has all x and all y in turn. */
    private static boolean isFlat(List<?> points) {
        return points.size() >= 2 && isPlace(points.get(0), points.get(1));
    }

    /**
     * Whether a list has a list of all x, one of all y, and one of all times or none of them: more numbers than points
     * have.
     */
    static boolean areChannels(@Nullable Object value) {
        return value instanceof List<?> lists
                && (lists.size() == 2 || lists.size() == 3)
                && lists.get(0) instanceof List<?> x
                && lists.get(1) instanceof List<?> y
                && x.size() == y.size()
                && x.size() > MOST_NUMBERS
                && isFlat(x);
    }

    private static boolean areChannels(@Nullable Object x, @Nullable Object y) {
        return x instanceof List && y instanceof List;
    }

    static boolean isPoint(@Nullable Object value) {
        if (value instanceof Map<?, ?> point) {
            return point.get("point") instanceof Map<?, ?> inner
                    ? isPlace(inner.get("x"), inner.get("y"))
                    : isPlace(point.get("x"), point.get("y"));
        }
        return value instanceof List<?> point && point.size() >= 2 && isPlace(point.get(0), point.get(1));
    }

    private static boolean isPlace(@Nullable Object x, @Nullable Object y) {
        return x instanceof Double && y instanceof Double;
    }

    /** Whether it takes ink away, or fills an area. */
    static boolean isErasing(Map<?, ?> stroke) {
        return "destination-out".equals(stroke.get("compositeOperation"))
                || "erase".equals(stroke.get("mode"))
                || "fill".equals(stroke.get("mode"))
                || "eraser".equals(stroke.get("tool"))
                || Boolean.FALSE.equals(stroke.get("drawMode"))
                || isEraser(stroke.get("pointerType"));
    }

    private static boolean isEraser(@Nullable Object pointer) {
        return "ERASER".equals(pointer) || "eraser".equals(pointer);
    }

    /** Puts a stroke on the page. */
    static void read(Json stroke, Pages pages) throws ModelFormatException, InkFormatException {
        if (stroke.value() instanceof Map<?, ?> object) {
            if (isErasing(object)) {
                return;
            }
            if (areChannels(object.get("x"), object.get("y"))) {
                channels(stroke.get("x"), stroke.get("y"), stroke.get("t"), pages);
                return;
            }
            for (String name : LISTS) {
                if (stroke.get(name).isList()) {
                    points(stroke.get(name), pages);
                    return;
                }
            }
        }
        points(stroke, pages);
    }

    private static void points(Json points, Pages pages) throws ModelFormatException, InkFormatException {
        if (points.value() instanceof List<?> numbers && isFlat(numbers)) {
            if (numbers.size() % 2 != 0) {
                throw points.wrong("pairs of x and y");
            }
            for (int i = 0; i < numbers.size(); i += 2) {
                pages.point(points.at(i).number(), points.at(i + 1).number());
            }
            pages.endStroke();
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            Json point = points.at(i);
            if (point.isList()) {
                pages.point(point.at(0).number(), point.at(1).number());
            } else {
                Json place = point.get("point").isObject() ? point.get("point") : point;
                Json time = point.get("time").exists() ? point.get("time") : point.get("t");
                double millis = time.value() instanceof Double value ? value : 0;
                pages.point(place.get("x").number(), place.get("y").number(), millis);
            }
        }
        pages.endStroke();
    }

    /** Lists of all x, all y and, where it is one, all times. */
    static void channels(Json xs, Json ys, Json times, Pages pages) throws ModelFormatException, InkFormatException {
        if (xs.size() != ys.size()) {
            throw ys.wrong("as many numbers as x has, " + xs.size());
        }
        boolean isTimed = times.isList() && times.size() == xs.size();
        for (int i = 0; i < xs.size(); i++) {
            boolean isTime = isTimed && times.at(i).value() instanceof Double;
            pages.point(
                    xs.at(i).number(), ys.at(i).number(), isTime ? times.at(i).number() : 0);
        }
        pages.endStroke();
    }
}
