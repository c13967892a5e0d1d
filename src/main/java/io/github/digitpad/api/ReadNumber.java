package io.github.digitpad.api;

import java.util.List;

/**
 * A number that was read.
 *
 * <pre>{@code
 * for (ReadNumber number : DigitPad.standard().readPage(image).numbers()) {
 *     System.out.println(number.text() + " in line " + number.line() + ": " + number.certainty());
 * }
 * }</pre>
 *
 * @param text its digits and marks, with nothing between them; not empty
 * @param box about its ink
 * @param probability 0 to 1: that the text is what is written
 * @param certainty of that
 * @param digits one for each sign of the text, in its order; immutable
 * @param alternatives what else the whole may be, the likeliest first; immutable
 * @param page of the file that it is on, from 1
 * @param line of writing that it stands in, from 0; always 0 in ink
 * @param row of a printed table, from 0; -1 where it stands in none
 * @param column of a printed table, from 0; -1 where it stands in none
 */
public record ReadNumber(
        String text,
        Box box,
        double probability,
        Certainty certainty,
        List<ReadDigit> digits,
        List<Alternative> alternatives,
        int page,
        int line,
        int row,
        int column) {

    /** A number; its lists are copied. */
    public ReadNumber {
        digits = List.copyOf(digits);
        alternatives = List.copyOf(alternatives);
    }
}
