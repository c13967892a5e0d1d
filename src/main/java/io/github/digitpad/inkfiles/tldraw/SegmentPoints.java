package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Half;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.inkfiles.Base64;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of a segment, in any of the forms that tldraw has stored them in: {@code points} as objects, until 2025;
 * {@code points} as Base64 of halves; {@code path} as Base64 of a first point in singles and differences in halves,
 * with pressure or, where {@code dim} is 2, without.
 *
 * @see "tldraw: packages/tlschema/src/misc/b64Vecs.ts, shapes/TLDrawShape.ts"
 */
final class SegmentPoints {

    private SegmentPoints() {}

    /** Each point's x and y, in the shape's own coordinates, before they are scaled. */
    static List<double[]> of(Json segment) throws ModelFormatException {
        Json path = segment.get("path");
        if (path.exists()) {
            return differences(path, segment.get("dim").integer(3));
        }
        Json points = segment.get("points");
        return points.isString() ? halves(points) : objects(points);
    }

    private static List<double[]> objects(Json points) throws ModelFormatException {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            places.add(new double[] {
                points.at(i).get("x").number(), points.at(i).get("y").number()
            });
        }
        return places;
    }

    private static List<double[]> halves(Json points) throws ModelFormatException {
        byte[] bytes = bytes(points, 6, 6);
        List<double[]> places = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += 6) {
            places.add(new double[] {half(bytes, at), half(bytes, at + 2)});
        }
        return places;
    }

    private static List<double[]> differences(Json path, int dimensions) throws ModelFormatException {
        int first = 4 * dimensions;
        int step = 2 * dimensions;
        if (dimensions != 2 && dimensions != 3) {
            throw path.wrong("2 or 3 dimensions");
        }
        byte[] bytes = bytes(path, first, step);
        List<double[]> places = new ArrayList<>();
        if (bytes.length == 0) {
            return places;
        }
        double x = single(bytes, 0);
        double y = single(bytes, 4);
        places.add(new double[] {x, y});
        for (int at = first; at < bytes.length; at += step) {
            x += half(bytes, at);
            y += half(bytes, at + 2);
            places.add(new double[] {x, y});
        }
        return places;
    }

    private static byte[] bytes(Json text, int first, int step) throws ModelFormatException {
        byte[] bytes = Base64.decode(text.string());
        boolean isWhole = bytes != null && (bytes.length == 0 || (bytes.length - first) % step == 0);
        if (bytes == null || !isWhole || (bytes.length > 0 && bytes.length < first)) {
            throw text.wrong("Base64 of whole points");
        }
        return bytes;
    }

    private static double half(byte[] bytes, int at) {
        return Half.toFloat((bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8);
    }

    private static double single(byte[] bytes, int at) {
        return Float.intBitsToFloat((bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24);
    }
}
