package io.github.digitpad.pad;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pad with a hand that writes on it. */
final class TestPad {

    private static final List<LabelledInk> DIGITS = digits();
    private static final double HEIGHT = 100;
    private static final double GAP = 25;

    final FakeClock clock = new FakeClock();
    final FakeField field = new FakeField();
    final FakeReaders readers = new FakeReaders(clock);
    final Pad pad = new Pad(field, readers, clock);

    private double right;

    /** With a network, which a page's pad gets soon. */
    static TestPad started() {
        TestPad test = new TestPad();
        test.pad.start();
        return test;
    }

    /** Writes a number after what is there, and forgets what the field was told. */
    TestPad writes(String number) {
        for (Stroke stroke : ink(number).strokes()) {
            draw(stroke);
        }
        field.log();
        return this;
    }

    /** The ink of a number, after what is there. */
    Ink ink(String number) {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            Ink digit = DIGITS.get(number.charAt(i) - '0').ink();
            Bounds box = Bounds.of(digit);
            double scale = HEIGHT / box.height();
            for (Stroke stroke : digit.strokes()) {
                List<Point> points = new ArrayList<>();
                for (Point point : stroke.points()) {
                    points.add(new Point(
                            right + scale * (point.x() - box.left()),
                            scale * (point.y() - box.top()),
                            point.timeMillis()));
                }
                strokes.add(new Stroke(points));
            }
            right += scale * box.width() + GAP;
        }
        return Ink.of(strokes);
    }

    void draw(Stroke stroke) {
        begin(stroke);
        pad.drawing().end();
    }

    /** Draws a stroke, but does not lift the pen. */
    void begin(Stroke stroke) {
        List<Point> points = stroke.points();
        pad.drawing().begin(points.get(0));
        pad.drawing().extend(points.subList(1, points.size()));
    }

    /** A stroke of straight lines through x, y, x, y, … */
    static Stroke stroke(double... xy) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(xy[0], xy[1], 0));
        for (int i = 2; i < xy.length; i += 2) {
            for (int step = 1; step <= 8; step++) {
                double share = step / 8.0;
                points.add(new Point(
                        xy[i - 2] + share * (xy[i] - xy[i - 2]), xy[i - 1] + share * (xy[i + 1] - xy[i - 1]), 0));
            }
        }
        return new Stroke(points);
    }

    private static List<LabelledInk> digits() {
        try {
            return UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
