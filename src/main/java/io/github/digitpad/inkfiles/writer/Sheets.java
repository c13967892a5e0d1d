package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Pages brought to px, and below each other. */
final class Sheets {

    private static final double PX_PER_INCH = 96;

    /** Of a unit that is not known the largest page has at least and at most so many px. */
    private static final double LEAST = 10;

    private static final double MOST = 4000;

    /** What is smaller has no size that counts. */
    private static final double NOTHING = 1e-6;

    /** Far beyond any paper. */
    private static final double FARTHEST = 1e8;

    /** Between two pages that stand one below the other, in px. */
    private static final double GAP = 40;

    private Sheets() {}

    /** Whether all pages say how large their units are. */
    static boolean isKnown(List<WrittenPage> pages) {
        for (WrittenPage page : pages) {
            if (page.perInch() == 0) {
                return false;
            }
        }
        return true;
    }

    /** The pages in px, with times from 0 on. */
    static List<WrittenPage> inPx(List<WrittenPage> pages) {
        double most = 0;
        for (WrittenPage page : pages) {
            if (page.perInch() == 0 && !page.ink().isEmpty()) {
                most = Math.max(most, Bounds.of(page.ink()).extent());
            }
        }
        double unknown = unit(most);
        List<WrittenPage> sheets = new ArrayList<>();
        for (WrittenPage page : pages) {
            double unit = page.perInch() == 0 ? unknown : PX_PER_INCH / page.perInch();
            requireSize(page.ink(), unit, sheets.size() + 1);
            sheets.add(placed(page, unit, 0, 0, start(page.ink())));
        }
        return sheets;
    }

    /** Each page below the one before it. A page alone stays where it is. */
    static List<WrittenPage> stacked(List<WrittenPage> pages) {
        List<WrittenPage> sheets = new ArrayList<>();
        double lower = Double.NaN;
        for (WrittenPage page : pages) {
            if (page.ink().isEmpty()) {
                continue;
            }
            Bounds box = Bounds.of(page.ink());
            double down = Double.isNaN(lower) ? 0 : lower + GAP - box.top();
            sheets.add(placed(page, 1, 0, down));
            lower = box.bottom() + down;
        }
        return sheets;
    }

    /** A page scaled and moved, in px. */
    static WrittenPage placed(WrittenPage page, double unit, double right, double down) {
        return placed(page, unit, right, down, 0);
    }

    private static double unit(double most) {
        double unit = 1;
        while (most * unit > MOST) {
            unit /= 10;
        }
        while (most > NOTHING && most * unit < LEAST) {
            unit *= 10;
        }
        return unit;
    }

    private static double start(Ink ink) {
        double start = Double.POSITIVE_INFINITY;
        for (Stroke stroke : ink.strokes()) {
            for (Point point : stroke.points()) {
                start = Math.min(start, point.timeMillis());
            }
        }
        return start;
    }

    private static void requireSize(Ink ink, double unit, int number) {
        for (Stroke stroke : ink.strokes()) {
            for (Point point : stroke.points()) {
                if (!(Math.abs(point.x() * unit) <= FARTHEST && Math.abs(point.y() * unit) <= FARTHEST)) {
                    throw new IllegalArgumentException(
                            "page " + number + " has a point more than 100000000 px away, which is on no page");
                }
            }
        }
    }

    private static WrittenPage placed(WrittenPage page, double unit, double right, double down, double start) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : page.ink().strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(point.x() * unit + right, point.y() * unit + down, point.timeMillis() - start));
            }
            strokes.add(new Stroke(points));
        }
        return new WrittenPage(page.text(), Ink.of(strokes), PX_PER_INCH);
    }
}
