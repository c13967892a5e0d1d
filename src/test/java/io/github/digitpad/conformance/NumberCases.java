package io.github.digitpad.conformance;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import io.github.digitpad.reading.ScribbleGesture;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers, with a network that knows nothing: which strokes belong together is geometry then. */
final class NumberCases {

    private NumberCases() {}

    static List<ConformanceCase> all() {
        return List.of(
                new ConformanceCase(
                        "strokes far apart are digits, a late bar joins what it crosses", NumberCases::groups),
                new ConformanceCase("one more stroke reads few pictures", NumberCases::again),
                new ConformanceCase("what a person decides stays", NumberCases::decisions),
                new ConformanceCase("marks where they may be", NumberCases::marks),
                new ConformanceCase("scribbling out", NumberCases::scribble),
                new ConformanceCase("too many strokes are not read", NumberCases::tooMany));
    }

    private static Reader recognizer() {
        return Reader.of(HandMade.always(0, 0), HandMade.learned());
    }

    private static Stroke line(double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1], 10 * i));
        }
        return new Stroke(points);
    }

    /** 7, 1 and 7 in straight lines, then the first one's bar. */
    private static Ink ink() {
        return Ink.of(
                line(0, 0, 55, 0, 20, 100),
                line(110, 0, 110, 100),
                line(165, 0, 220, 0, 185, 100),
                line(10, 50, 55, 48));
    }

    private static String strokes(Reading reading) {
        StringBuilder text = new StringBuilder();
        for (ReadDigit digit : reading.digits()) {
            text.append(digit.strokes());
        }
        return text.toString();
    }

    private static void groups() {
        Reading reading = recognizer().read(ink());
        Check.equal("[0, 3][1][2]", strokes(reading));
        Check.equal(3, reading.text().length());
        Check.equal(reading.text(), reading.alternatives().get(0).text());
    }

    private static void again() {
        Reader recognizer = recognizer();
        Reading reading = recognizer.read(ink());
        int before = recognizer.picturesRead();
        Check.equal(reading.text(), recognizer.read(ink()).text());
        Check.that(recognizer.picturesRead() > before, "other strokes are read, however alike");
        Ink ink = ink();
        recognizer.read(ink);
        before = recognizer.picturesRead();
        recognizer.read(ink);
        Check.equal(before, recognizer.picturesRead());
    }

    private static void decisions() {
        Reader recognizer = recognizer();
        Grouping grouping = Grouping.of(ink());
        Reading reading = recognizer.read(grouping, ReadingOptions.DIGITS);
        Grouping chosen = grouping.choose(reading.digits().get(0), '7')
                .choose(reading.digits().get(1), '1');
        Check.equal("71", recognizer.read(chosen, ReadingOptions.DIGITS).text().substring(0, 2));
        Grouping joined = chosen.join(reading.digits().get(1), reading.digits().get(2));
        Check.equal("[0, 3][1, 2]", strokes(recognizer.read(joined, ReadingOptions.DIGITS)));
        Grouping split = recognizer.split(grouping, reading.digits().get(0));
        Check.that(!strokes(recognizer.read(split, ReadingOptions.DIGITS)).contains("[0, 3]"), "split");
        Grouping cut = recognizer.split(grouping, reading.digits().get(2));
        Check.equal(4, cut.ink().size());
        Check.equal(4, recognizer.read(cut, ReadingOptions.DIGITS).digits().size());
        Check.equal(2, chosen.delete(reading.digits().get(0)).ink().size());
    }

    private static void marks() {
        Ink ink = Ink.of(line(0, 0, 0, 100), line(30, 95, 33, 99), line(60, 0, 60, 100), line(-80, 50, -40, 50));
        Reading reading = recognizer().read(Grouping.of(ink), ReadingOptions.allowing("0-9.,-"));
        Check.equal(4, reading.text().length());
        Check.equal("-", reading.text().substring(0, 1));
        Check.equal(".", reading.text().substring(2, 3));
    }

    private static void scribble() {
        Reading reading = recognizer().read(ink());
        Stroke zigzag = line(-5, 5, 60, 15, -5, 30, 60, 40, -5, 55, 60, 65, -5, 80, 60, 90, -5, 98);
        List<ReadDigit> erased = ScribbleGesture.erased(zigzag, reading);
        Check.equal(1, erased.size());
        Check.equal("[0, 3]", String.valueOf(erased.get(0).strokes()));
        Check.equal(0, ScribbleGesture.erased(line(-5, 50, 60, 50), reading).size());
    }

    private static void tooMany() {
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < 10_000; i++) {
            ink = ink.plus(line(i % 100, i / 100.0));
        }
        Reader recognizer = recognizer();
        Reading reading = recognizer.read(ink);
        Check.that(reading.unsure() && reading.text().isEmpty(), "not read");
        Check.equal(0, recognizer.picturesRead());
    }
}
