package io.github.digitpad.conformance;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.pad.History;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;

/** Ink and the picture made of it. */
final class InkCases {

    private InkCases() {}

    static List<ConformanceCase> all() {
        return List.of(
                new ConformanceCase("points that are nowhere are refused", InkCases::badPoints),
                new ConformanceCase("undo and redo", InkCases::history),
                new ConformanceCase("a tap is a dot at the centre", InkCases::tap),
                new ConformanceCase("a framed stroke has the pixels that the JVM gives", InkCases::pixels),
                new ConformanceCase("size and place change nothing", InkCases::invariance),
                new ConformanceCase("100,000 points", InkCases::manyPoints));
    }

    /** A loop with a tail, something like a 6. */
    static Ink six(double scale, double dx, double dy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double t = i / 59.0;
            double turn = 1.2 + 7.5 * t;
            double radius = 60 - 34 * t;
            double x = 100 - radius * Math.cos(turn) + 20 * t;
            double y = 100 - 2 * radius * Math.sin(turn) * (1 - 0.4 * t) + 60 * t;
            points.add(new Point(x * scale + dx, y * scale + dy, i * 8));
        }
        return Ink.of(new Stroke(points));
    }

    private static void badPoints() {
        Check.equal(
                "stroke: needs at least one point, has none",
                Check.failing(IllegalArgumentException.class, () -> new Stroke(List.of())));
        Check.failing(IllegalArgumentException.class, () -> new Point(Double.NaN, 0, 0));
        Check.failing(IllegalArgumentException.class, () -> new Point(0, Double.POSITIVE_INFINITY, 0));
    }

    private static void history() {
        History<Ink> history = History.of(Ink.EMPTY).then(six(1, 0, 0)).then(Ink.EMPTY);
        Check.that(history.undo().now().equals(six(1, 0, 0)), "undo brings the ink back");
        Check.that(history.undo().redo().now().isEmpty(), "redo takes it away again");
        Check.that(!history.undo().undo().canUndo(), "then there is nothing to undo");
    }

    private static void tap() {
        GrayImage image = MnistFrame.of(Ink.of(new Stroke(List.of(new Point(7, 7, 0)))));
        Check.close(1, image.at(14, 14), 1e-6, "centre");
        Check.close(image.at(13, 14), image.at(15, 14), 1e-5, "left and right");
        Check.close(0, image.at(10, 14), 0, "paper");
    }

    private static void pixels() {
        GrayImage image = MnistFrame.of(six(1, 0, 0));
        float[] rows = new float[MnistFrame.SIZE];
        for (int y = 0; y < MnistFrame.SIZE; y++) {
            for (int x = 0; x < MnistFrame.SIZE; x++) {
                rows[y] += image.at(x, y);
            }
        }
        Check.close(rows, 1e-3, Golden.SIX_ROWS);
    }

    private static void invariance() {
        float[] expected = MnistFrame.of(six(1, 0, 0)).toArray();
        float[] actual = MnistFrame.of(six(0.173, -4321, 99.5)).toArray();
        for (int i = 0; i < expected.length; i++) {
            Check.close(expected[i], actual[i], 1 / 255.0, "pixel " + i);
        }
    }

    private static void manyPoints() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            points.add(new Point(i * 7919 % 301, i * 104_729 % 299, i));
        }
        GrayImage image = MnistFrame.of(Ink.of(new Stroke(points)));
        Check.close(1, image.at(14, 14), 1e-6, "all ink");
    }
}
