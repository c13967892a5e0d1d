package io.github.digitpad.reading;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ink for the tests of this room: the project's own digits, put in place by hand. */
final class Written {

    private static final Path OWN = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    private final List<Stroke> strokes = new ArrayList<>();

    /** With the published weights. */
    static Reader reader() throws IOException {
        return LearnedSets.publishedSet().newReader();
    }

    /** What one of the three hands writes for a digit, as high as said, its box at this place. */
    static Ink digit(int hand, int digit, double left, double top, double height) throws IOException {
        for (LabelledInk written : UnipenReader.read(OWN)) {
            if (written.writer() == hand && written.label() == digit) {
                Bounds box = Bounds.of(written.ink());
                double scale = height / box.height();
                return moved(written.ink(), scale, left - scale * box.left(), top - scale * box.top());
            }
        }
        throw new IllegalArgumentException("no " + digit + " by " + hand);
    }

    /** The digits of a number side by side, 100 px high, with so many px between their boxes. */
    static Ink number(int hand, String text, double gap) throws IOException {
        Ink all = Ink.EMPTY;
        double left = 0;
        for (int i = 0; i < text.length(); i++) {
            Ink digit = digit(hand, text.charAt(i) - '0', left, 0, 100);
            left = Bounds.of(digit).right() + gap;
            all = joined(all, digit);
        }
        return all;
    }

    static Ink joined(Ink first, Ink second) {
        Ink all = first;
        for (Stroke stroke : second.strokes()) {
            all = all.plus(stroke);
        }
        return all;
    }

    static Ink moved(Ink ink, double scale, double dx, double dy) {
        Ink result = Ink.EMPTY;
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(scale * point.x() + dx, scale * point.y() + dy, point.timeMillis()));
            }
            result = result.plus(new Stroke(points));
        }
        return result;
    }

    /** Adds a stroke of straight lines through x, y, x, y, … */
    Written stroke(double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 3 < xy.length; i += 2) {
            for (int step = 0; step < 8; step++) {
                double share = step / 8.0;
                points.add(
                        new Point(xy[i] + share * (xy[i + 2] - xy[i]), xy[i + 1] + share * (xy[i + 3] - xy[i + 1]), 0));
            }
        }
        points.add(new Point(xy[xy.length - 2], xy[xy.length - 1], 0));
        strokes.add(new Stroke(points));
        return this;
    }

    Ink ink() {
        return Ink.of(strokes);
    }
}
