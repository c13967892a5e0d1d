package io.github.digitpad.train;

import java.util.ArrayList;
import java.util.List;

/** Digits of seven segments, as meters and clocks show them. */
final class Segments {

    /** Of each digit: top, upper left, upper right, middle, lower left, lower right, bottom. */
    private static final String[] LIT = {
        "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111", "1111011"
    };

    private static final double[][] PLACES = {
        {0.08, 0, 0.47, 0},
        {0, 0.06, 0, 0.44},
        {0.55, 0.06, 0.55, 0.44},
        {0.08, 0.5, 0.47, 0.5},
        {0, 0.56, 0, 0.94},
        {0.55, 0.56, 0.55, 0.94},
        {0.08, 1, 0.47, 1}
    };

    private Segments() {}

    static Glyph of(int digit) {
        List<double[]> strokes = new ArrayList<>();
        for (int i = 0; i < PLACES.length; i++) {
            if (LIT[digit].charAt(i) == '1') {
                strokes.add(PLACES[i]);
            }
        }
        PenGlyph glyph = PenGlyph.of(strokes.toArray(double[][]::new));
        return new Glyph() {
            @Override
            public double width() {
                return 0.55;
            }

            @Override
            public void draw(Coverage coverage, Place place, Pen pen) {
                glyph.draw(coverage, place, pen);
            }
        };
    }
}
