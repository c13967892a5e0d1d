package io.github.digitpad.train;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Letters and signs drawn with a pen.
 *
 * @param signs each as its strokes, separated by {@code |}; a stroke's points are pairs of digits, x and y, in a box 6
 *     wide and 8 high, y downwards
 */
record HandLetters(List<String> signs) {

    /** A E F H K M N R W X + #, an asterisk, an arrow, a crossed box, ≠, И, Ξ, an arrow up, ⊥, ⊢, ≈, ∞, π, 田, 大. */
    static final HandLetters FOR_TRAINING = new HandLetters(List.of(
            "08 30 68|15 55",
            "60 00 08 68|04 44",
            "60 00 08|04 44",
            "00 08|60 68|04 64",
            "00 08|60 04 68",
            "08 00 34 60 68",
            "08 00 68 60",
            "08 00 40 62 43 04|24 68",
            "00 18 33 58 60",
            "00 68|60 08",
            "30 38|04 64",
            "20 18|50 48|03 63|05 65",
            "00 68|60 08|30 38",
            "04 64|42 64 46",
            "00 60 68 08 00|00 68|60 08",
            "02 62|06 66|40 28",
            "00 08 60 68",
            "00 60|14 54|08 68",
            "38 30|12 30 52",
            "30 38|08 68",
            "00 08|04 64",
            "02 11 33 52 61|06 15 37 56 65",
            "34 12 04 16 34 52 64 56 34",
            "03 12 62|22 28|42 48",
            "00 60 68 08 00|30 38|04 64",
            "30 34 08|34 68|03 63"));

    /** P, k, m, M with a bar, Ψ, a ticked box. Signs that a shaky hand makes a zero or eight of are left out. */
    static final HandLetters FOR_VALIDATION = new HandLetters(List.of(
            "08 00 40 61 63 44 04",
            "00 08|53 05 58",
            "08 03 04 13 34 38|34 43 54 68",
            "00 08 68 60|30 38",
            "00 03 25 45 63 60|30 38",
            "00 60 68 08 00|13 36 70"));

    /** The standard deviation of a point, in the box's units. */
    private static final double TREMBLE = 0.35;

    /** One of the signs in an unsteady hand, framed. */
    GrayImage draw(SplittableRandom random) {
        String sign = signs.get(random.nextInt(signs.size()));
        boolean round = random.nextBoolean();
        List<Stroke> strokes = new ArrayList<>();
        for (String written : sign.split("\\|", -1)) {
            Stroke straight = stroke(written, random);
            strokes.add(round ? Curves.smooth(straight) : straight);
        }
        return InkWarp.draw(Ink.of(strokes), random);
    }

    private static Stroke stroke(String written, SplittableRandom random) {
        List<Point> points = new ArrayList<>();
        for (String pair : written.split(" ", -1)) {
            points.add(new Point(
                    Character.digit(pair.charAt(0), 10) + random.nextGaussian() * TREMBLE,
                    Character.digit(pair.charAt(1), 10) + random.nextGaussian() * TREMBLE,
                    points.size()));
        }
        return new Stroke(points);
    }
}
