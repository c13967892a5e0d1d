package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person decided: these strokes are one digit.
 *
 * @param strokes their indices in the ink, ascending
 * @param symbol which digit, or {@link #ANY}
 */
public record Pin(List<Integer> strokes, char symbol) {

    /** It is one digit, whichever. */
    public static final char ANY = '?';

    /** @throws IllegalArgumentException if there is no stroke, or the symbol is none of a number's */
    public Pin {
        List<Integer> sorted = new ArrayList<>(strokes);
        sorted.sort(null);
        strokes = List.copyOf(sorted);
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("pin: needs strokes, has none");
        }
        if (symbol != ANY && "0123456789.,-".indexOf(symbol) < 0) {
            throw new IllegalArgumentException("pin: '" + symbol + "' is no sign of a number; needs 0 to 9 or . , -");
        }
    }

    /** Whether it has one of these strokes. */
    boolean meets(List<Integer> others) {
        for (int stroke : others) {
            if (strokes.contains(stroke)) {
                return true;
            }
        }
        return false;
    }
}
