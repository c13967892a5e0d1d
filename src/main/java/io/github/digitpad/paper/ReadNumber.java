package io.github.digitpad.paper;

import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that was read in a picture.
 *
 * @param text its digits and marks
 * @param box of its ink, in px of the upright picture; turned as the number is
 * @param confidence 0 to 1: that the text is what is written
 * @param certainty of that
 * @param signs its digits and marks, in the text's order
 * @param alternatives what else it may be, the likeliest first, without the text itself
 * @param line counted from 0: its line of writing in the picture
 * @param row counted from 0, in a table; -1 where it stands in none
 * @param column the same
 */
public record ReadNumber(
        String text,
        Corners box,
        double confidence,
        Certainty certainty,
        List<ReadSign> signs,
        List<Alternative> alternatives,
        int line,
        int row,
        int column) {

    /** Of a px; finer than that nothing is known. */
    private static final double FINEST = 0.1;

    /**
     * A place in the upright picture as the command line and the library tell it.
     *
     * @param place in px of the picture that was read
     * @param step how many of the upright picture's px one of these is
     */
    public static double inPx(double place, int step) {
        return Math.round(step * place / FINEST) * FINEST;
    }

    /** What was read in a slot of the picture. */
    static ReadNumber of(LineReading reading, Slot slot, int line, int row, int column) {
        double scale = LineStrip.scale(slot);
        List<ReadSign> signs = new ArrayList<>();
        for (LineSign sign : reading.signs()) {
            Corners box = Corners.of(
                    slot,
                    sign.left() / scale,
                    (sign.top() - LineStrip.MARGIN) / scale,
                    sign.right() / scale,
                    (sign.bottom() - LineStrip.MARGIN) / scale);
            signs.add(new ReadSign(sign.text(), sign.confidence(), sign.alternatives(), box.bounds()));
        }
        return new ReadNumber(
                reading.text(),
                Corners.of(slot, 0, 0, slot.width(), slot.height()),
                reading.confidence(),
                reading.certainty(),
                signs,
                reading.alternatives(),
                line,
                row,
                column);
    }
}
