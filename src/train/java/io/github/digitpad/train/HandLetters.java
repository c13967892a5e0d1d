package io.github.digitpad.train;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.raster.GrayImage;
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

    /** A E F H K M N R W X + #, an asterisk, a triangle, an arrow, a house, a box, a crossed box, a slashed equals. */
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
            "08 30 68 08",
            "04 64|42 64 46",
            "08 03 30 63 68 08",
            "00 60 68 08 00",
            "00 60 68 08 00|00 68|60 08",
            "02 62|06 66|40 28"));

    /** P, k, m, M with a bar, Ψ, €, a ticked box, an hourglass. */
    static final HandLetters FOR_VALIDATION = new HandLetters(List.of(
            "08 00 40 61 63 44 04",
            "00 08|53 05 58",
            "08 03 04 13 34 38|34 43 54 68",
            "00 08 68 60|30 38",
            "00 03 25 45 63 60|30 38",
            "61 30 12 16 38 67|03 43|05 45",
            "00 60 68 08 00|13 36 70",
            "00 60 08 68 00"));

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
