package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a digit with habits that some people have and the collections show seldom: a 1 whose pen hooks back at the
 * foot or begins with a flag, a slashed 0, a barred 7, an 8 of two loops, tails; and, of any digit, strokes that are
 * joined, broken, apart or coarsely sampled, and a tap beside them.
 */
final class InkHabits {

    /** The share of digits that are written with the habit of their digit. */
    private static final double OWN = 0.2;

    /** The share of digits that get a hook or a tail where the pen is lifted. */
    private static final double TAIL = 0.06;

    private static final double JOINED = 0.06;
    private static final double BROKEN = 0.05;
    private static final double APART = 0.06;
    private static final double COARSE = 0.08;
    private static final double TAP = 0.01;

    /** A stroke begins at the top, or ends at the foot, if it is so near, of the digit's extent. */
    private static final double NEAR = 0.1;

    private static final int CURVE_POINTS = 7;
    private static final int LOOP_POINTS = 24;

    /** Strokes of fewer points are not broken, and not made coarser. */
    private static final int LEAST_POINTS = 10;

    private InkHabits() {}

    /** The digit's ink, most often as it is. */
    static Ink of(LabelledInk digit, SplittableRandom random) {
        List<Stroke> strokes = new ArrayList<>(digit.ink().strokes());
        double extent = Math.max(1, Bounds.of(digit.ink()).extent());
        if (random.nextDouble() < OWN) {
            own(digit, strokes, extent, random);
        }
        if (random.nextDouble() < TAIL) {
            tail(strokes, extent * (0.05 + 0.2 * random.nextDouble()), 40, 160, 0.5, random);
        }
        if (strokes.size() > 1 && random.nextDouble() < JOINED) {
            int first = random.nextInt(strokes.size() - 1);
            List<Point> points = new ArrayList<>(strokes.get(first).points());
            points.addAll(strokes.remove(first + 1).points());
            strokes.set(first, new Stroke(points));
        }
        if (random.nextDouble() < BROKEN) {
            breakOne(strokes, random);
        }
        if (strokes.size() > 1 && random.nextDouble() < APART) {
            int which = random.nextInt(strokes.size());
            strokes.set(
                    which,
                    moved(
                            strokes.get(which),
                            0.06 * extent * random.nextGaussian(),
                            0.06 * extent * random.nextGaussian()));
        }
        if (random.nextDouble() < COARSE) {
            int kept = random.nextInt(5, 14);
            strokes.replaceAll(stroke -> coarse(stroke, kept));
        }
        if (random.nextDouble() < TAP) {
            strokes.add(tap(Bounds.of(digit.ink()), extent, random));
        }
        return Ink.of(strokes);
    }

    private static void own(LabelledInk digit, List<Stroke> strokes, double extent, SplittableRandom random) {
        Bounds box = Bounds.of(digit.ink());
        switch (digit.label()) {
            case 0 -> slash(strokes, box, random);
            case 1 -> {
                boolean isHooked = random.nextDouble() < 0.65;
                if (isHooked && endsAtFoot(strokes, box, extent)) {
                    tail(strokes, extent * (0.08 + 0.4 * random.nextDouble()), 120, 172, 0.85, random);
                }
                if ((!isHooked || random.nextDouble() < 0.3) && beginsAtTop(strokes, box, extent)) {
                    flag(strokes, extent, random);
                }
            }
            case 4 -> {
                if (endsAtFoot(strokes, box, extent)) {
                    tail(strokes, extent * (0.05 + 0.15 * random.nextDouble()), 90, 165, 0.8, random);
                }
            }
            case 7 -> {
                if (random.nextBoolean()) {
                    bar(strokes, box, extent, random);
                } else if (endsAtFoot(strokes, box, extent)) {
                    tail(strokes, extent * (0.05 + 0.2 * random.nextDouble()), 60, 150, 0.85, random);
                }
            }
            case 8 -> {
                strokes.clear();
                strokes.addAll(loops(box, random));
            }
            case 9 -> {
                if (endsAtFoot(strokes, box, extent)) {
                    tail(strokes, extent * (0.1 + 0.25 * random.nextDouble()), 50, 150, 0.5, random);
                }
            }
            default -> tail(strokes, extent * (0.05 + 0.2 * random.nextDouble()), 40, 170, 0.5, random);
        }
    }

    private static boolean endsAtFoot(List<Stroke> strokes, Bounds box, double extent) {
        return box.bottom() - last(strokes.get(strokes.size() - 1)).y() < NEAR * extent;
    }

    private static boolean beginsAtTop(List<Stroke> strokes, Bounds box, double extent) {
        return strokes.get(0).points().get(0).y() - box.top() < NEAR * extent;
    }

    private static Point last(Stroke stroke) {
        return stroke.points().get(stroke.points().size() - 1);
    }

    /**
     * The last stroke goes on round a bend.
     *
     * @param length of the tail, in px
     * @param leastTurn in degrees, from the way that the stroke went
     * @param toTheRight how often it turns to the side that lies further right
     */
    private static void tail(
            List<Stroke> strokes,
            double length,
            double leastTurn,
            double mostTurn,
            double toTheRight,
            SplittableRandom random) {
        Stroke stroke = strokes.get(strokes.size() - 1);
        List<Point> points = new ArrayList<>(stroke.points());
        Point end = last(stroke);
        Point from = points.get(Math.max(0, points.size() - 1 - Math.max(2, points.size() / 6)));
        double way = Math.hypot(end.x() - from.x(), end.y() - from.y());
        if (way == 0) {
            return;
        }
        double dx = (end.x() - from.x()) / way;
        double dy = (end.y() - from.y()) / way;
        double turn = Math.toRadians(random.nextDouble(leastTurn, mostTurn));
        boolean isRight = random.nextDouble() < toTheRight;
        double side = (-dy > 0) == isRight ? 1 : -1;
        double toX = dx * Math.cos(turn) - side * dy * Math.sin(turn);
        double toY = dy * Math.cos(turn) + side * dx * Math.sin(turn);
        double bend = length * random.nextDouble(0, 0.5);
        addCurve(
                points,
                end,
                new Point(end.x() + bend * dx, end.y() + bend * dy, end.timeMillis()),
                new Point(end.x() + length * toX, end.y() + length * toY, end.timeMillis()));
        strokes.set(strokes.size() - 1, new Stroke(points));
    }

    private static void addCurve(List<Point> points, Point from, Point control, Point to) {
        for (int i = 1; i <= CURVE_POINTS; i++) {
            double t = (double) i / CURVE_POINTS;
            double a = (1 - t) * (1 - t);
            double b = 2 * t * (1 - t);
            double c = t * t;
            points.add(new Point(
                    a * from.x() + b * control.x() + c * to.x(),
                    a * from.y() + b * control.y() + c * to.y(),
                    from.timeMillis()));
        }
    }

    /** A way up to the stem's top, from the left and clearly from below, or it would be a 7. */
    private static void flag(List<Stroke> strokes, double extent, SplittableRandom random) {
        List<Point> points = strokes.get(0).points();
        Point top = points.get(0);
        double length = extent * random.nextDouble(0.12, 0.5);
        double angle = Math.toRadians(random.nextDouble(28, 72));
        List<Point> flagged = new ArrayList<>();
        Point from =
                new Point(top.x() - length * Math.cos(angle), top.y() + length * Math.sin(angle), top.timeMillis());
        double bend = length * random.nextDouble(-0.1, 0.1);
        flagged.add(from);
        addCurve(
                flagged,
                from,
                new Point((from.x() + top.x()) / 2 + bend, (from.y() + top.y()) / 2 + bend, top.timeMillis()),
                top);
        flagged.addAll(points);
        strokes.set(0, new Stroke(flagged));
    }

    private static void slash(List<Stroke> strokes, Bounds box, SplittableRandom random) {
        double time = last(strokes.get(strokes.size() - 1)).timeMillis();
        double left = box.left() + box.width() * random.nextDouble(-0.3, 0.25);
        double right = box.right() + box.width() * random.nextDouble(-0.25, 0.3);
        double top = box.top() + box.height() * random.nextDouble(-0.2, 0.3);
        double bottom = box.bottom() + box.height() * random.nextDouble(-0.3, 0.2);
        boolean isBack = random.nextDouble() < 0.06;
        Point low = new Point(isBack ? right : left, bottom, time);
        Point high = new Point(isBack ? left : right, top, time);
        List<Point> points = new ArrayList<>();
        double bend = box.width() * random.nextDouble(-0.1, 0.1);
        points.add(low);
        addCurve(points, low, new Point((low.x() + high.x()) / 2 + bend, (low.y() + high.y()) / 2, time), high);
        if (random.nextDouble() < 0.6) {
            Collections.reverse(points);
        }
        if (random.nextDouble() < 0.2) {
            List<Point> both =
                    new ArrayList<>(strokes.remove(strokes.size() - 1).points());
            both.addAll(points);
            strokes.add(new Stroke(both));
        } else {
            strokes.add(new Stroke(points));
        }
    }

    /** Across the stem. */
    private static void bar(List<Stroke> strokes, Bounds box, double extent, SplittableRandom random) {
        double y = box.top() + box.height() * random.nextDouble(0.4, 0.65);
        double sum = 0;
        int count = 0;
        for (Stroke stroke : strokes) {
            for (Point point : stroke.points()) {
                if (Math.abs(point.y() - y) < NEAR * extent) {
                    sum += point.x();
                    count++;
                }
            }
        }
        if (count == 0) {
            return;
        }
        double time = last(strokes.get(strokes.size() - 1)).timeMillis();
        double half = extent * random.nextDouble(0.1, 0.28);
        double middle = sum / count + half * random.nextDouble(-0.4, 0.4);
        double slope = extent * random.nextDouble(-0.08, 0.08);
        strokes.add(new Stroke(List.of(
                new Point(middle - half, y + slope, time),
                new Point(middle, y, time),
                new Point(middle + half, y - slope, time))));
    }

    /** An 8 as two loops, one on the other, in the box; in two strokes or in one. */
    private static List<Stroke> loops(Bounds box, SplittableRandom random) {
        double height = Math.max(1, box.height());
        double width = height * random.nextDouble(0.4, 0.8);
        double waist = box.top() + height * random.nextDouble(0.36, 0.56);
        double middle = (box.left() + box.right()) / 2;
        double gap = height * random.nextDouble(-0.06, 0.05);
        double narrower = random.nextDouble(0.6, 1.05);
        double aside = width * random.nextDouble(-0.12, 0.12);
        List<Point> upper = loop(middle + aside, box.top(), waist - gap / 2, width * narrower, random);
        List<Point> lower = loop(middle, waist + gap / 2, box.bottom(), width, random);
        if (random.nextDouble() < 0.25) {
            List<Point> both = new ArrayList<>(upper);
            both.addAll(lower);
            return List.of(new Stroke(both));
        }
        boolean isLowerFirst = random.nextDouble() < 0.15;
        return isLowerFirst
                ? List.of(new Stroke(lower), new Stroke(upper))
                : List.of(new Stroke(upper), new Stroke(lower));
    }

    private static List<Point> loop(double middle, double top, double bottom, double width, SplittableRandom random) {
        double start = Math.toRadians(-90 + 50 * random.nextGaussian());
        double way = Math.toRadians(random.nextDouble(330, 410)) * (random.nextDouble() < 0.8 ? -1 : 1);
        double grows = random.nextDouble(-0.12, 0.12);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= LOOP_POINTS; i++) {
            double share = (double) i / LOOP_POINTS;
            double size = 1 + grows * (share - 0.5);
            double angle = start + share * way;
            points.add(new Point(
                    middle + width / 2 * size * Math.cos(angle),
                    (top + bottom) / 2 + (bottom - top) / 2 * size * Math.sin(angle),
                    0));
        }
        return points;
    }

    private static void breakOne(List<Stroke> strokes, SplittableRandom random) {
        int which = random.nextInt(strokes.size());
        List<Point> points = strokes.get(which).points();
        if (points.size() < LEAST_POINTS) {
            return;
        }
        int at = random.nextInt(points.size() / 5, points.size() * 4 / 5);
        int lost = random.nextInt(0, 1 + points.size() / 12);
        strokes.set(which, new Stroke(points.subList(0, at + 1)));
        strokes.add(which + 1, new Stroke(points.subList(Math.min(points.size() - 1, at + lost), points.size())));
    }

    private static Stroke moved(Stroke stroke, double dx, double dy) {
        return new Stroke(stroke.points().stream()
                .map(point -> new Point(point.x() + dx, point.y() + dy, point.timeMillis()))
                .toList());
    }

    private static Stroke coarse(Stroke stroke, int kept) {
        List<Point> points = stroke.points();
        if (points.size() < Math.max(LEAST_POINTS, kept)) {
            return stroke;
        }
        List<Point> some = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            some.add(points.get(i * (points.size() - 1) / (kept - 1)));
        }
        return new Stroke(some);
    }

    private static Stroke tap(Bounds box, double extent, SplittableRandom random) {
        double x = box.left() + box.width() * random.nextDouble(-0.2, 1.2);
        double y = box.top() + box.height() * random.nextDouble(-0.1, 1.1);
        double size = 0.02 * extent;
        return new Stroke(List.of(new Point(x, y, 0), new Point(x + size, y + size * random.nextDouble(), 0)));
    }
}
