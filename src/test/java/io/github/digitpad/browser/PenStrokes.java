package io.github.digitpad.browser;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Digits to replay on the page: real people's where the data set is there, else the ones written for these tests. */
final class PenStrokes {

    /** UCI "Pen-Based Recognition of Handwritten Digits"; README says how to get it. */
    private static final Path REAL = Path.of("../shared/data/pendigits/pendigits-orig.tra.gz");

    private static final Path OWN = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    private PenStrokes() {}

    /** Ten digits by three made-up hands. */
    static List<LabelledInk> own() throws IOException {
        return UnipenReader.read(OWN);
    }

    /** One of the own digits. */
    static LabelledInk own(int digit) throws IOException {
        return own().get(digit);
    }

    /** The own digits of a number side by side, 100 px high. */
    static Ink number(String text) throws IOException {
        List<Stroke> strokes = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < text.length(); i++) {
            Ink digit = own(text.charAt(i) - '0').ink();
            Bounds box = Bounds.of(digit);
            double scale = 100 / box.height();
            for (Stroke stroke : digit.strokes()) {
                List<Point> points = new ArrayList<>();
                for (Point point : stroke.points()) {
                    points.add(new Point(
                            left + scale * (point.x() - box.left()),
                            scale * (point.y() - box.top()),
                            point.timeMillis()));
                }
                strokes.add(new Stroke(points));
            }
            left += scale * box.width() + 25;
        }
        return Ink.of(strokes);
    }

    /** A hundred digits, taken evenly from all writers; or the own ones. */
    static List<LabelledInk> replay() throws IOException {
        if (!Files.exists(REAL)) {
            return own();
        }
        Map<Integer, List<LabelledInk>> byWriter = new TreeMap<>();
        for (LabelledInk digit : UnipenReader.read(REAL)) {
            byWriter.computeIfAbsent(digit.writer(), writer -> new ArrayList<>())
                    .add(digit);
        }
        List<LabelledInk> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < 100; round++) {
            for (List<LabelledInk> digits : byWriter.values()) {
                if (chosen.size() < 100) {
                    chosen.add(digits.get(round * 37 % digits.size()));
                }
            }
        }
        return chosen;
    }
}
