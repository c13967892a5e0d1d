package io.github.digitpad.data;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Composes numbers from single digits that one writer wrote: digits of a like size on a base line that drifts and
 * slopes a little, all with one slant. The same digits and the same random numbers give the same number.
 *
 * <p>The writing is about {@value #HEIGHT_PX} px high, its times go on from digit to digit, and positions are multiples
 * of 0.1 px.
 */
public final class NumberComposer {

    /** A writer's median digit becomes this high. */
    static final double HEIGHT_PX = 100;

    /** Digits were written into boxes one by one; in a number they differ less in height: by this power of it. */
    private static final double KEPT_SIZE_DIFFERENCE = 0.5;

    /** Standard deviation of a digit's size, as a factor's logarithm. */
    private static final double SIZE_SPREAD = 0.08;

    /** Standard deviation of the way from one digit's bottom to the next one's, of the height. */
    private static final double DRIFT = 0.04;

    /** Standard deviation of the line's slope: 2.3°. */
    private static final double SLOPE_SPREAD = 0.04;

    /** Standard deviation of the slant that is added to the writer's own, as a shear. */
    private static final double SLANT_SPREAD = 0.08;

    /** Standard deviation of the gaps of one number around their mean, of the height. */
    private static final double GAP_SPREAD = 0.05;

    /** Rows of so many px are looked at for the distance between two digits' ink. */
    private static final double ROW_PX = 4;

    /** Strokes of fewer points are not broken. */
    private static final int LEAST_BROKEN = 10;

    /** Steps of a line that joins two digits. */
    private static final int JOIN_POINTS = 8;

    /** Standard deviation of how far a curved one is from straight in its middle, of its length. */
    private static final double BOW_SPREAD = 0.15;

    private static final double MILLIS_BETWEEN_STROKES = 150;

    private final List<Map<Integer, List<Ink>>> writers = new ArrayList<>();
    private final List<Integer> writerNumbers = new ArrayList<>();
    private final ComposerSettings settings;

    /**
     * A composer of numbers from these digits.
     *
     * @throws IllegalArgumentException if there is no digit
     */
    public NumberComposer(List<LabelledInk> digits, ComposerSettings settings) {
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("composer: needs digits, has none");
        }
        this.settings = settings;
        Map<Integer, List<LabelledInk>> byWriter =
                digits.stream().collect(Collectors.groupingBy(LabelledInk::writer, TreeMap::new, Collectors.toList()));
        byWriter.forEach((writer, written) -> {
            writerNumbers.add(writer);
            writers.add(scaled(written));
        });
    }

    /** The digits by label, each at the size it has in a number, its bottom at 0. */
    private static Map<Integer, List<Ink>> scaled(List<LabelledInk> written) {
        double[] heights = written.stream()
                .mapToDouble(digit -> height(digit.ink()))
                .sorted()
                .toArray();
        double median = heights[heights.length / 2];
        Map<Integer, List<Ink>> byLabel = new TreeMap<>();
        for (LabelledInk digit : written) {
            Bounds bounds = Bounds.of(digit.ink());
            double height = height(digit.ink());
            double scale = HEIGHT_PX / height * Math.pow(height / median, KEPT_SIZE_DIFFERENCE);
            byLabel.computeIfAbsent(digit.label(), label -> new ArrayList<>())
                    .add(moved(digit.ink(), scale, 0, 0, -scale * bounds.left(), -scale * bounds.bottom()));
        }
        return byLabel;
    }

    /** A digit's height, which for ink without one is what it has of width. */
    private static double height(Ink ink) {
        Bounds bounds = Bounds.of(ink);
        return Math.max(Math.max(bounds.height(), 0.2 * bounds.width()), 1);
    }

    /**
     * A number, and which of its digits each stroke belongs to.
     *
     * @param digitOfStroke for each stroke of the ink the place of its digit in the text
     */
    public record Composed(LabelledNumber number, List<Integer> digitOfStroke) {}

    /** The next number. */
    public Composed compose(SplittableRandom random) {
        int writer = random.nextInt(writers.size());
        Spacing spacing =
                settings.spacings().get(random.nextInt(settings.spacings().size()));
        int length = random.nextInt(settings.shortest(), settings.longest() + 1);
        double slope = SLOPE_SPREAD * random.nextGaussian();
        double slant = SLANT_SPREAD * random.nextGaussian();
        double meanGap = spacing.least() + (spacing.most() - spacing.least()) * random.nextDouble();
        StringBuilder text = new StringBuilder();
        List<Stroke> strokes = new ArrayList<>();
        List<Stroke> delayed = new ArrayList<>();
        List<Integer> digitOfStroke = new ArrayList<>();
        List<Integer> digitOfDelayed = new ArrayList<>();
        Ink before = Ink.EMPTY;
        double bottom = 0;
        for (int i = 0; i < length; i++) {
            Map<Integer, List<Ink>> byLabel = writers.get(writer);
            List<Integer> labels = List.copyOf(byLabel.keySet());
            int label = labels.get(random.nextInt(labels.size()));
            List<Ink> inks = byLabel.getOrDefault(label, List.of());
            Ink ink = broken(inks.get(random.nextInt(inks.size())), random);
            double size = Math.exp(SIZE_SPREAD * random.nextGaussian());
            double gap = HEIGHT_PX
                    * Math.max(spacing.least(), Math.min(spacing.most(), meanGap + GAP_SPREAD * random.nextGaussian()));
            bottom += HEIGHT_PX * DRIFT * random.nextGaussian();
            Ink digit = moved(ink, size, slant, slope, 0, bottom);
            double left = before.isEmpty() ? 0 : left(before, digit, gap, spacing);
            digit = rounded(moved(digit, 1, 0, 0, left, slope * left));
            boolean late = digit.size() > 1 && random.nextDouble() < settings.delayed();
            List<Stroke> parts = digit.strokes();
            boolean joins = settings.joined() > 0
                    && digit.size() == 1
                    && before.size() == 1
                    && random.nextDouble() < settings.joined();
            if (joins) {
                parts = List.of(joined(strokes.remove(strokes.size() - 1), parts.get(0), 0));
                digitOfStroke.remove(digitOfStroke.size() - 1);
            } else if (settings.linked() > 0
                    && !digitOfStroke.isEmpty()
                    && digitOfDelayed.indexOf(i - 1) < 0
                    && random.nextDouble() < settings.linked()) {
                parts = new ArrayList<>(parts);
                parts.set(
                        0,
                        joined(strokes.remove(strokes.size() - 1), parts.get(0), BOW_SPREAD * random.nextGaussian()));
                digitOfStroke.remove(digitOfStroke.size() - 1);
            }
            for (int part = 0; part < parts.size(); part++) {
                boolean last = late && part == parts.size() - 1;
                (last ? delayed : strokes).add(parts.get(part));
                (last ? digitOfDelayed : digitOfStroke).add(i);
            }
            text.append(label);
            before = digit;
        }
        strokes.addAll(delayed);
        digitOfStroke.addAll(digitOfDelayed);
        return new Composed(
                new LabelledNumber(
                        text.toString(), timed(strokes), writerNumbers.get(writer), null, spacing.toString()),
                List.copyOf(digitOfStroke));
    }

    /** The digit with the pen lifted, here and there, where it was not. */
    private Ink broken(Ink ink, SplittableRandom random) {
        if (settings.broken() == 0) {
            return ink;
        }
        Ink result = Ink.EMPTY;
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = stroke.points();
            if (random.nextDouble() >= settings.broken() || points.size() < LEAST_BROKEN) {
                result = result.plus(stroke);
                continue;
            }
            int at = 0;
            double slowest = Double.POSITIVE_INFINITY;
            for (int tried = 0; tried < 3; tried++) {
                int place = points.size() / 5 + random.nextInt(points.size() * 3 / 5);
                double speed = distance(points.get(place - 1), points.get(place + 1));
                at = speed < slowest ? place : at;
                slowest = Math.min(slowest, speed);
            }
            result = result.plus(new Stroke(points.subList(0, at + 1)))
                    .plus(new Stroke(points.subList(at, points.size())));
        }
        return result;
    }

    /**
     * Both in one go: a line from the end of one to the beginning of the other.
     *
     * @param bow how far its middle is from straight, of its length
     */
    private static Stroke joined(Stroke first, Stroke second, double bow) {
        List<Point> points = new ArrayList<>(first.points());
        Point from = points.get(points.size() - 1);
        Point to = second.points().get(0);
        for (int i = 1; i < JOIN_POINTS; i++) {
            double share = (double) i / JOIN_POINTS;
            double aside = 4 * share * (1 - share) * bow;
            points.add(new Point(
                    from.x() + share * (to.x() - from.x()) - aside * (to.y() - from.y()),
                    from.y() + share * (to.y() - from.y()) + aside * (to.x() - from.x()),
                    from.timeMillis()));
        }
        points.addAll(second.points());
        return new Stroke(points);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** How far to move the digit right, so that it comes after the one before. */
    private static double left(Ink before, Ink digit, double gap, Spacing spacing) {
        Bounds last = Bounds.of(before);
        Bounds next = Bounds.of(digit);
        double beside = last.right() - next.left() + gap;
        if (spacing != Spacing.TOUCHING) {
            return beside;
        }
        double meeting = meeting(before, digit) + gap;
        // Under a 7's roof there is room for a whole digit; nobody goes in so far.
        double furthest = last.right() - next.left() - 0.35 * Math.min(last.width(), next.width());
        return Math.max(furthest, Math.min(beside, meeting));
    }

    /** How far to move the digit right for its ink to meet, in some row, the ink before it; a lot less if none does. */
    private static double meeting(Ink before, Ink digit) {
        Map<Integer, Double> rightmost = new TreeMap<>();
        forEachRow(before, (row, x) -> rightmost.merge(row, x, Math::max));
        double[] move = {Double.NEGATIVE_INFINITY};
        forEachRow(digit, (row, x) -> {
            for (int near = row - 1; near <= row + 1; near++) {
                move[0] = Math.max(move[0], rightmost.getOrDefault(near, Double.NEGATIVE_INFINITY) - x);
            }
        });
        return move[0];
    }

    private interface RowVisitor {
        void visit(int row, double x);
    }

    private static void forEachRow(Ink ink, RowVisitor visitor) {
        for (Stroke stroke : ink.strokes()) {
            Point from = stroke.points().get(0);
            for (Point to : stroke.points()) {
                int steps = 1 + (int) (distance(from, to) / (ROW_PX / 2));
                for (int i = 0; i <= steps; i++) {
                    double share = (double) i / steps;
                    visitor.visit(
                            (int) Math.floor((from.y() + share * (to.y() - from.y())) / ROW_PX),
                            from.x() + share * (to.x() - from.x()));
                }
                from = to;
            }
        }
    }

    /** Scaled, then sheared both ways, then moved. */
    private static Ink moved(Ink ink, double scale, double slant, double slope, double dx, double dy) {
        Ink result = Ink.EMPTY;
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                double x = scale * point.x();
                double y = scale * point.y();
                points.add(new Point(x - slant * y + dx, y + slope * x + dy, point.timeMillis()));
            }
            result = result.plus(new Stroke(points));
        }
        return result;
    }

    private static Ink rounded(Ink ink) {
        Ink result = Ink.EMPTY;
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(
                        Math.round(10 * point.x()) / 10.0, Math.round(10 * point.y()) / 10.0, point.timeMillis()));
            }
            result = result.plus(new Stroke(points));
        }
        return result;
    }

    /** One stroke after the other, as if written in one go. */
    private static Ink timed(List<Stroke> strokes) {
        Ink result = Ink.EMPTY;
        double start = 0;
        for (Stroke stroke : strokes) {
            double shift = start - stroke.points().get(0).timeMillis();
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(point.x(), point.y(), point.timeMillis() + shift));
            }
            start = points.get(points.size() - 1).timeMillis() + MILLIS_BETWEEN_STROKES;
            result = result.plus(new Stroke(points));
        }
        return result;
    }
}
