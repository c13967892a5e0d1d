package io.github.digitpad.api;

import java.util.List;

/**
 * What was read of some ink or of a picture.
 *
 * <pre>{@code
 * Reading reading = DigitPad.standard().read(ink);
 * System.out.println(reading.text() + " (" + reading.certainty() + ")");
 * }</pre>
 *
 * @param numbers in the order of reading: lines from the top, each from left to right; printed tables and blocks by
 *     themselves. Of ink one at most; empty if there is none. Immutable
 */
public record Reading(List<ReadNumber> numbers) {

    private static final Reading NOTHING = new Reading(List.of());

    /** A reading; its list is copied. */
    public Reading {
        numbers = List.copyOf(numbers);
    }

    /** Of what has no number. */
    static Reading nothing() {
        return NOTHING;
    }

    /** Whether no number was read. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The numbers with a space between them; empty if there is none. */
    public String text() {
        if (numbers.size() == 1) {
            return numbers.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (ReadNumber number : numbers) {
            text.append(text.length() == 0 ? "" : " ").append(number.text());
        }
        return text.toString();
    }

    /** That of the least probable number, 0 to 1; 0 if there is none. */
    public double probability() {
        double least = numbers.isEmpty() ? 0 : 1;
        for (ReadNumber number : numbers) {
            least = Math.min(least, number.probability());
        }
        return least;
    }

    /** That of the least certain number; {@link Certainty#UNSURE} if there is none. */
    public Certainty certainty() {
        Certainty least = numbers.isEmpty() ? Certainty.UNSURE : Certainty.CERTAIN;
        for (ReadNumber number : numbers) {
            least = number.certainty().compareTo(least) > 0 ? number.certainty() : least;
        }
        return least;
    }
}
