package io.github.digitpad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Signs of a line in the order of reading, before they have a place.
 *
 * @param signs each with its label, empty for none, and how far it is moved down, of a digit's height
 */
record Written(List<Sign> signs) {

    /**
     * One of them.
     *
     * @param label as {@link io.github.digitpad.paper.LineSigns} has it; empty if it has none of its own
     * @param size of 1
     * @param before room before it beyond the usual, of a digit's height
     */
    record Sign(String label, Glyph glyph, double size, double before) {}

    Written() {
        this(new ArrayList<>());
    }

    void add(String label, Glyph glyph, double size, double before) {
        signs.add(new Sign(label, glyph, size, before));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Sign sign : signs) {
            if (!(sign.label.equals("?") && text.length() > 0 && text.charAt(text.length() - 1) == '?')) {
                text.append(sign.label);
            }
        }
        return text.toString();
    }

    /** A point, comma or minus by the line's pen. */
    static Glyph mark(char mark, SplittableRandom random) {
        double size = random.nextDouble(0.01, 0.06);
        double low = 1 + 0.05 * random.nextGaussian();
        return switch (mark) {
            case '.' -> PenGlyph.of(new double[] {0.03, low, 0.03 + size, low + random.nextDouble(0, 0.05)});
            case ',' -> {
                double long1 = random.nextDouble(0.1, 0.32);
                double left = long1 * random.nextDouble(-0.1, 0.7);
                yield PenGlyph.of(new double[] {
                    Math.max(0, left) + 0.02,
                    low - 0.1 * random.nextDouble(),
                    Math.max(0, left) + 0.04,
                    low + 0.4 * long1,
                    Math.max(0, -left) + 0.01,
                    low + long1
                });
            }
            default -> {
                double y = random.nextDouble(0.4, 0.72);
                double width = random.nextDouble(0.22, 0.75);
                yield PenGlyph.of(new double[] {
                    0, y, width / 2, y + 0.02 * random.nextGaussian(), width, y + 0.06 * random.nextGaussian()
                });
            }
        };
    }
}
