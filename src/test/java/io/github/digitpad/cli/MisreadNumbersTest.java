package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisreadNumbersTest {

    @Test
    void keepsTheSurest() {
        assertEquals(List.of(4, 1, 5), kept(3, 0.8, 0.2, 0.3, 0.9, 0.8, 0.8));
        assertEquals(List.of(2, 1), kept(3, 0.1, 0.2));
        assertEquals(List.of(), kept(0, 0.5));
    }

    @Test
    void keepsOnlyWhatWasMisread() {
        MisreadNumbers numbers = new MisreadNumbers(3);
        numbers.add(number(1), reading("10", 0.9));
        numbers.add(number(2), reading("1", 0.1));
        assertEquals(List.of(2), lines(numbers));
    }

    /**
     * The lines of numbers that were misread with these confidences; the first is line 1, and of equals the last loses.
     */
    private static List<Integer> kept(int most, double... confidences) {
        MisreadNumbers numbers = new MisreadNumbers(most);
        for (int i = 0; i < confidences.length; i++) {
            numbers.add(number(i + 1), reading("11", confidences[i]));
        }
        return lines(numbers);
    }

    private static List<Integer> lines(MisreadNumbers numbers) {
        return numbers.surestFirst().stream().map(one -> one.subject().line()).toList();
    }

    private static LocatedNumber number(int line) {
        return new LocatedNumber(
                Path.of("a"), line, new LabelledNumber("10", Ink.EMPTY, LabelledInk.UNKNOWN_WRITER, null, null));
    }

    private static Reading reading(String text, double confidence) {
        return new Reading(text, List.of(), List.of(new Alternative(text, confidence)), Certainty.LIKELY, true);
    }
}
