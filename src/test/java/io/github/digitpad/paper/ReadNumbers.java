package io.github.digitpad.paper;

import io.github.digitpad.reading.Certainty;
import java.util.List;

/** Makes readings for tests. */
public final class ReadNumbers {

    private ReadNumbers() {}

    /** A level one of 20 px a digit and 30 px high. */
    public static ReadNumber at(String text, double x, double y, Certainty certainty, int row, int column) {
        double width = 20 * text.length();
        return new ReadNumber(
                text,
                Corners.of(new Slot(x, y, 0, width, 30), 0, 0, width, 30),
                0.9,
                certainty,
                List.of(),
                List.of(),
                0,
                row,
                column);
    }
}
