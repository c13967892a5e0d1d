package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Where to cut a stroke that is two digits. Reads at most two pictures for each of {@value #TRIED} places. */
final class StrokeCut {

    /** Places that are tried, evenly along the stroke. */
    private static final int TRIED = 24;

    /** Middles of digits side by side are at least so far apart, of the wider one's width. */
    private static final double LEAST_ASIDE = 0.6;

    /** What parts in the same place, or a stub, cost, as a logarithm of odds. */
    private static final double COST = 6;

    /** A part of less than this share of the other's extent is a stub rather than a digit. */
    private static final double LEAST_SIZE = 0.4;

    private StrokeCut() {}

    /** Reads ink as one digit. */
    interface Classifier {
        Prediction read(Ink ink);
    }

    /**
     * A place to cut.
     *
     * @param point index of the point where both parts end; -1 if the stroke has none between its ends
     * @param score a logarithm of odds: 0 if both parts are digits without doubt, side by side
     */
    record Place(int point, double score) {}

    /** The best place. */
    static Place best(Stroke stroke, Classifier reader) {
        List<Point> points = stroke.points();
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int place : places(points)) {
            Ink first = Ink.of(new Stroke(Lists.first(points, place + 1)));
            Ink second = Ink.of(new Stroke(Lists.part(points, place, points.size())));
            double score = -cost(first, second);
            if (score > bestScore) {
                score += logProbability(reader.read(first));
            }
            if (score > bestScore) {
                score += logProbability(reader.read(second));
            }
            if (score > bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return new Place(best, bestScore);
    }

    /** What the parts' places and sizes say against two digits, as a logarithm of odds. */
    private static double cost(Ink first, Ink second) {
        Bounds a = Bounds.of(first);
        Bounds b = Bounds.of(second);
        double widest = Math.max(Double.MIN_NORMAL, Math.max(a.width(), b.width()));
        double aside = Math.abs(middle(first) - middle(second)) / widest;
        double size = Math.min(a.extent(), b.extent()) / Math.max(Double.MIN_NORMAL, Math.max(a.extent(), b.extent()));
        return COST * (Math.max(0, 1 - aside / LEAST_ASIDE) + (size < LEAST_SIZE ? 1 : 0));
    }

    /** The mean x of its points: a way in to the next digit hardly moves it, as it would the box's middle. */
    private static double middle(Ink ink) {
        double sum = 0;
        int count = 0;
        for (Stroke stroke : ink.strokes()) {
            for (Point point : stroke.points()) {
                sum += point.x();
                count++;
            }
        }
        return sum / count;
    }

    /** Indices of points inside the stroke, at even distances along it. */
    private static List<Integer> places(List<Point> points) {
        double[] along = new double[points.size()];
        for (int i = 1; i < along.length; i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            along[i] = along[i - 1] + Math.hypot(to.x() - from.x(), to.y() - from.y());
        }
        List<Integer> places = new ArrayList<>();
        int next = 1;
        for (int i = 1; i < along.length - 1; i++) {
            if (along[i] >= next * along[along.length - 1] / (TRIED + 1)) {
                places.add(i);
                while (along[i] >= next * along[along.length - 1] / (TRIED + 1) && next <= TRIED) {
                    next++;
                }
            }
        }
        return places;
    }

    private static double logProbability(Prediction prediction) {
        return GroupFeatures.logProbability(prediction.confidence());
    }
}
