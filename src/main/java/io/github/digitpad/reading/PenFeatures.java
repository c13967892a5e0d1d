package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a digit was written, which its picture does not show: how much of the pen's way goes in which of eight directions
 * in which of 4×4 places, where it begins and ends, and in how many strokes. Numbers without unit, about 0 to 1, so
 * that size and place change nothing.
 *
 * @see "Bai, Huo 2005, A Study on the Use of 8-Directional Features for Online Handwritten Chinese Character
 *     Recognition"
 */
public final class PenFeatures {

    private static final int PLACES = 4;
    private static final int DIRECTIONS = 8;
    private static final int WAYS = PLACES * PLACES * DIRECTIONS;

    /** How many there are. */
    public static final int COUNT = WAYS + 11;

    /** A way is so long, of the digit's extent: shorter ones say more of the screen's grid than of the hand. */
    private static final double WAY = 0.05;

    private PenFeatures() {}

    /** What each is called, in their order: what weights are kept by. */
    public static List<String> names() {
        List<String> directions =
                List.of("right", "right down", "down", "left down", "left", "left up", "up", "right up");
        List<String> names = new ArrayList<>();
        for (int row = 1; row <= PLACES; row++) {
            for (int column = 1; column <= PLACES; column++) {
                for (String direction : directions) {
                    names.add("row " + row + ", column " + column + ", " + direction);
                }
            }
        }
        for (String end : List.of("first stroke begins", "first stroke ends", "last stroke ends")) {
            names.add(end + ", x");
            names.add(end + ", y");
        }
        names.addAll(List.of("two strokes or more", "three strokes or more", "width", "height", "constant"));
        return names;
    }

    /** Of ink that is not empty. */
    public static double[] of(Ink ink) {
        double[] features = new double[COUNT];
        of(ink, features);
        return features;
    }

    /** The same into an array of {@link #COUNT}. */
    static void of(Ink ink, double[] features) {
        Bounds box = Bounds.of(ink);
        double scale = 1 / Math.max(box.extent(), Double.MIN_NORMAL);
        double left = (box.left() + box.right()) / 2 - 0.5 / scale;
        double top = (box.top() + box.bottom()) / 2 - 0.5 / scale;
        Arrays.fill(features, 0);
        List<Stroke> strokes = ink.strokes();
        for (Stroke stroke : strokes) {
            List<Point> points = stroke.points();
            double fromX = (points.get(0).x() - left) * scale;
            double fromY = (points.get(0).y() - top) * scale;
            for (int i = 1; i < points.size(); i++) {
                double dx = (points.get(i).x() - left) * scale - fromX;
                double dy = (points.get(i).y() - top) * scale - fromY;
                double length = Math.hypot(dx, dy);
                if (length >= WAY || i == points.size() - 1) {
                    addWay(features, fromX, fromY, dx, dy, length);
                    fromX += dx;
                    fromY += dy;
                }
            }
        }
        for (int i = 0; i < WAYS; i++) {
            features[i] = Math.sqrt(features[i]);
        }
        List<Point> first = strokes.get(0).points();
        List<Point> last = strokes.get(strokes.size() - 1).points();
        Point[] ends = {first.get(0), first.get(first.size() - 1), last.get(last.size() - 1)};
        for (int i = 0; i < ends.length; i++) {
            features[WAYS + 2 * i] = (ends[i].x() - left) * scale;
            features[WAYS + 2 * i + 1] = (ends[i].y() - top) * scale;
        }
        features[WAYS + 6] = strokes.size() > 1 ? 1 : 0;
        features[WAYS + 7] = strokes.size() > 2 ? 1 : 0;
        features[WAYS + 8] = box.width() * scale;
        features[WAYS + 9] = box.height() * scale;
        features[WAYS + 10] = 1;
    }

    /** Shares a straight way out to the places and directions that it lies between, piece by piece. */
    private static void addWay(double[] features, double x, double y, double dx, double dy, double length) {
        int pieces = (int) Math.ceil(length / WAY);
        double direction = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * DIRECTIONS;
        for (int piece = 0; piece < pieces; piece++) {
            double share = (piece + 0.5) / pieces;
            double column = within((x + share * dx) * PLACES - 0.5);
            double row = within((y + share * dy) * PLACES - 0.5);
            for (int corner = 0; corner < 8; corner++) {
                int placeX = (int) column + (corner & 1);
                int placeY = (int) row + (corner >> 1 & 1);
                int way = (int) direction + (corner >> 2);
                double part = (1 - Math.abs(column - placeX))
                        * (1 - Math.abs(row - placeY))
                        * (1 - Math.abs(direction - way));
                features[(placeY * PLACES + placeX) * DIRECTIONS + way % DIRECTIONS] += part * length / pieces;
            }
        }
    }

    /** So that the place and the next one are in the grid. */
    private static double within(double place) {
        return Math.max(0, Math.min(PLACES - 1.000001, place));
    }
}
