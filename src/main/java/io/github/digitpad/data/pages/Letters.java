package io.github.digitpad.data.pages;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words that say nothing, and signs that are no digits, drawn by hand or as a machine prints them. */
final class Letters {

    /**
     * Letters as strokes of corners, x and y of each: tall ones begin at 0, small ones at 3, all stand on 7. Those that
     * could be digits are left out.
     */
    private static final String[] VOWELS = {
        "53 33 14 16 27 47 56 53 56 67", "15 55 54 43 23 14 16 27 47 56", "33 37|31 32", "13 16 27 47 56 53 57"
    };

    private static final String[] CONSONANTS = {
        "50 57 56 47 27 16 14 23 43 54",
        "51 40 31 37|23 53",
        "10 17 14 23 43 54 57",
        "10 17|53 15 57",
        "13 17 14 23 33 37 34 43 53 64 67",
        "13 17 14 23 43 54 57",
        "13 19 14 23 43 54 56 47 27 16",
        "13 17 14 23 43 53",
        "31 36 47 56|13 53",
        "13 37 53",
        "03 17 34 57 63",
        "13 57|53 17"
    };

    private static final String[] CAPITALS = {
        "07 30 67|15 45",
        "17 10 57 50|17 17",
        "10 17|10 50|13 43|17 57",
        "10 17|10 50|13 43",
        "10 17|50 57|13 53",
        "10 17|50 13 57",
        "07 00 34 60 67",
        "10 17 10 40 51 52 43 13|33 57",
        "00 60|30 37",
        "10 17 30 47 57 50"
    };

    private static final String[] SIGNS = {
        // A tick, stars, an arrow, plus, equals, a cross of a box, a wave.
        "14 37 70",
        "30 37|04 63|03 64",
        "35 30|07 36 67|00 36 60",
        "04 74 52 74 56",
        "30 12 15 37",
        "10 32 35 17",
        "00 77|70 07",
        "04 12 24 36 44 52 64 76"
    };

    /** Of a letter's units, what is 1 high. */
    private static final double TALL = 7;

    private Letters() {}

    /** A word of so many letters; printed ones are even. */
    static Writing word(int length, boolean isPrinted, SplittableRandom random) {
        double rough = isPrinted ? 0 : 0.35;
        double slant = isPrinted ? 0 : 0.15 * random.nextGaussian() + 0.1;
        Ink ink = Ink.EMPTY;
        double x = 0;
        boolean isVowel = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            String[] letters = i == 0 && random.nextInt(3) == 0 ? CAPITALS : isVowel ? VOWELS : CONSONANTS;
            isVowel = !isVowel;
            String letter = letters[random.nextInt(letters.length)];
            boolean isNarrow = letter.startsWith("33 37");
            ink = added(ink, letter, isNarrow ? x - 1.8 : x, rough, slant, random);
            x += isNarrow ? 3 : 6.6;
        }
        return new StrokeWriting("", ink, TALL);
    }

    /** A sign that is no letter. */
    static Writing sign(SplittableRandom random) {
        return new StrokeWriting("", added(Ink.EMPTY, SIGNS[random.nextInt(SIGNS.length)], 0, 0.5, 0, random), TALL);
    }

    /** A signature: loops and waves in one go. */
    static Writing signature(SplittableRandom random) {
        List<Point> points = new ArrayList<>();
        double phase = 6 * random.nextDouble();
        int loops = 3 + random.nextInt(5);
        for (int i = 0; i < 24 * loops; i++) {
            double at = i / 24.0;
            double high = 2 + 2 * Math.sin(at * 1.7 + phase);
            points.add(new Point(
                    5 * at + 3 * Math.cos(2 * Math.PI * at), 4 - high * Math.sin(2 * Math.PI * at + phase), i));
        }
        return new StrokeWriting("", Ink.EMPTY.plus(new Stroke(points)), TALL);
    }

    private static Ink added(Ink ink, String letter, double x, double rough, double slant, SplittableRandom random) {
        Ink result = ink;
        for (String way : letter.split("\\|", -1)) {
            List<double[]> corners = new ArrayList<>();
            for (String corner : way.split(" ", -1)) {
                double cx = corner.charAt(0) - '0' + rough * random.nextGaussian();
                double cy = corner.charAt(1) - '0' + rough * random.nextGaussian();
                corners.add(new double[] {x + cx + slant * (TALL - cy), cy});
            }
            result = result.plus(new Stroke(curve(corners)));
        }
        return result;
    }

    /** Through all corners, round. */
    private static List<Point> curve(List<double[]> corners) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 1 < corners.size(); i++) {
            double[] before = corners.get(Math.max(0, i - 1));
            double[] from = corners.get(i);
            double[] to = corners.get(i + 1);
            double[] after = corners.get(Math.min(corners.size() - 1, i + 2));
            for (int step = 0; step < 6; step++) {
                points.add(new Point(
                        between(before[0], from[0], to[0], after[0], step / 6.0),
                        between(before[1], from[1], to[1], after[1], step / 6.0),
                        points.size()));
            }
        }
        double[] last = corners.get(corners.size() - 1);
        points.add(new Point(last[0], last[1], points.size()));
        return points;
    }

    /** Catmull and Rom's curve, half as bent. */
    private static double between(double before, double from, double to, double after, double share) {
        double in = 0.3 * (to - before);
        double out = 0.3 * (after - from);
        double square = share * share;
        double cube = square * share;
        return (2 * cube - 3 * square + 1) * from
                + (cube - 2 * square + share) * in
                + (3 * square - 2 * cube) * to
                + (cube - square) * out;
    }
}
