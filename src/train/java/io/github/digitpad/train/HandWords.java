package io.github.digitpad.train;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words that nobody can read: letters one by one, joined writing, and scribbles. */
final class HandWords {

    /**
     * Letters which alone could be digits: only in a word with others. Strokes as {@link HandLetters} has them, in a
     * box 6 wide and 8 high.
     */
    private static final List<String> MORE = List.of(
            "00 08 68",
            "00 60|30 38",
            "00 04 06 18 58 66 60",
            "60 20 01 03 23 63|04",
            "60 10 03 06 18 58 67",
            "00 08|04 13 43 55 58",
            "00 08|04 44 56 47 08",
            "08 03|05 23 43",
            "03 08|04 23 43 54 58",
            "20 28|04 44",
            "03 38 63|38 1a",
            "63 23 05 07 28 48 65|63 68",
            "60 68|64 23 05 07 28 65",
            "03 06 18 48 65|63 68",
            "30 20 18|04 44",
            "03 08|05 13 34 38|35 43 64 68",
            "04 28 34 48 64",
            "03 68|63 08",
            "63 33 13 15 55 57 38 08");

    /** What people write beside numbers. */
    private static final List<String> SIGNS = List.of(
            "60 20 01 03 64 66 48 08|3a 3/",
            "15 55|13 53",
            "08 60",
            "40 20 01 04 07 18 48|03 43|05 45",
            "20 18|50 48|03 63|05 65",
            "00 60 08 68",
            "10 00 02 22 20 10|60 08|58 48 46 66 68 58",
            "04 64|31 37",
            "20 02 06 28",
            "00 22 26 08",
            "00 68|60 08|30 38",
            "00 04 06|08");

    private final List<String> letters;

    HandWords(HandLetters letters) {
        this.letters = letters.signs();
    }

    /** One to six glyphs, of which the first has the label of ink that is no number. */
    List<Glyph> word(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.5) {
            return List.of(joined(random));
        }
        List<Glyph> word = new ArrayList<>();
        if (kind < 0.62) {
            word.add(scribble(random));
            return word;
        }
        int length = 1 + random.nextInt(6);
        int clear = random.nextInt(length);
        double high = random.nextDouble(0.6, 1.2);
        for (int i = 0; i < length; i++) {
            List<String> from = i == clear || random.nextInt(3) == 0 ? letters : MORE;
            word.add(sign(from.get(random.nextInt(from.size())), high, random));
        }
        return word;
    }

    /** A sign as stands beside amounts. */
    Glyph sign(SplittableRandom random) {
        return sign(SIGNS.get(random.nextInt(SIGNS.size())), random.nextDouble(0.7, 1.2), random);
    }

    private static Glyph sign(String written, double high, SplittableRandom random) {
        List<Stroke> strokes = new ArrayList<>();
        boolean round = random.nextInt(4) > 0;
        for (String stroke : written.split("\\|", -1)) {
            List<Point> points = new ArrayList<>();
            for (String pair : stroke.split(" ", -1)) {
                points.add(new Point(
                        pair.charAt(0) - '0' + 0.3 * random.nextGaussian(),
                        (pair.length() < 2 ? 5 : pair.charAt(1) == 'a' ? 10 : pair.charAt(1) - '0')
                                + 0.3 * random.nextGaussian(),
                        points.size()));
            }
            Stroke straight = new Stroke(points);
            strokes.add(round && points.size() > 2 ? Curves.smooth(straight) : straight);
        }
        return PenGlyph.of(Ink.of(strokes), 8 / high);
    }

    /** Writing without an end to its letters: humps, loops, some of them tall or deep. */
    private static Glyph joined(SplittableRandom random) {
        double high = random.nextDouble(0.35, 0.8);
        double wide = high * random.nextDouble(0.5, 1.1);
        double loop = random.nextDouble(-0.2, 0.9);
        int humps = random.nextInt(3, 14);
        List<Double> points = new ArrayList<>();
        double x = 0.2;
        for (int hump = 0; hump < humps; hump++) {
            double kind = random.nextDouble();
            double up = kind < 0.2 ? high * random.nextDouble(1.7, 2.6) : high * random.nextDouble(0.7, 1.1);
            double down = kind > 0.85 ? high * random.nextDouble(0.6, 1.2) : 0.05 * random.nextGaussian();
            double width = wide * random.nextDouble(0.5, 1.2);
            double swing = loop * width * random.nextDouble(0.3, 1.1);
            for (int i = 0; i < 12; i++) {
                double t = i / 12.0;
                double rise = 0.5 - 0.5 * Math.cos(2 * Math.PI * t);
                points.add(Math.max(0, x + width * t + swing * Math.sin(2 * Math.PI * t)));
                points.add(1 - up * rise + down * t);
            }
            x += width;
        }
        double[] stroke = points.stream().mapToDouble(Double::doubleValue).toArray();
        return random.nextInt(3) > 0
                ? PenGlyph.of(stroke)
                : PenGlyph.of(stroke, bar(x * random.nextDouble(), x * random.nextDouble(), 1 - 1.6 * high));
    }

    private static double[] bar(double from, double to, double y) {
        return new double[] {Math.min(from, to), y, Math.max(from, to) + 0.2, y};
    }

    private static Glyph scribble(SplittableRandom random) {
        Ink ink = switch (random.nextInt(5)) {
            case 0 -> Scribbles.tangle(random);
            case 1 -> Scribbles.jagged(random);
            case 2 -> Scribbles.spiral(random);
            case 3 -> Scribbles.bundle(random);
            default -> Scribbles.wave(random);
        };
        return PenGlyph.of(ink, Curves.EXTENT / random.nextDouble(0.6, 1.6));
    }
}
