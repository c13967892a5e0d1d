package io.github.digitpad.reading;

import java.util.List;

/**
 * What a person decided: these strokes, or parts of strokes, are one digit.
 *
 * @param parts in the ink's order; those that follow each other in one stroke are one
 * @param symbol which digit, or {@link #ANY}
 */
public record Pin(List<StrokePart> parts, char symbol) {

    /** It is one digit, whichever. */
    public static final char ANY = '?';

    /** @throws IllegalArgumentException if there is no stroke, or the symbol is none of a number's */
    public Pin {
        parts = StrokePart.joined(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("pin: needs strokes, has none");
        }
        if (symbol != ANY && "0123456789.,-".indexOf(symbol) < 0) {
            throw new IllegalArgumentException("pin: '" + symbol + "' is no sign of a number; needs 0 to 9 or . , -");
        }
    }

    /** Whether it has any of this ink. */
    boolean meets(List<StrokePart> others) {
        for (StrokePart part : parts) {
            for (StrokePart other : others) {
                if (part.meets(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it has all of this ink. */
    boolean contains(List<StrokePart> others) {
        for (StrokePart other : others) {
            boolean found = false;
            for (StrokePart part : parts) {
                found |= part.contains(other);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
