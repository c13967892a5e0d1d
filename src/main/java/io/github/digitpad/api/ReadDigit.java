package io.github.digitpad.api;

import java.util.List;

/**
 * A digit or a mark of a number.
 *
 * <pre>{@code
 * for (ReadDigit digit : DigitPad.standard().read(ink).numbers().get(0).digits()) {
 *     System.out.println(digit.text() + " at " + digit.box().x());
 * }
 * }</pre>
 *
 * @param text {@code 0} to {@code 9}, or one of {@code .}, {@code ,} and {@code -}
 * @param box about its ink; in {@linkplain DigitPad#oneDigit() pictures of one digit} the whole picture
 * @param probability 0 to 1: that this ink is one sign, and this one
 * @param alternatives what else this ink may be, the likeliest first; immutable
 */
public record ReadDigit(String text, Box box, double probability, List<Alternative> alternatives) {

    /** A digit; its list is copied. */
    public ReadDigit {
        alternatives = List.copyOf(alternatives);
    }
}
