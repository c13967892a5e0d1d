package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.LabelledInk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pen strokes replayed on the page with a real mouse, small and large and off centre: at least 95 of 100 are read. */
class PenDigitsIT extends BrowserTest {

    private static final double[] PARTS = {0.8, 0.5, 0.3};

    @Test
    void readsPeoplesDigits() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<LabelledInk> digits = PenStrokes.replay();
        try (ServedSite site = new ServedSite()) {
            DigitPadPage digitPad = DigitPadPage.load(open(), site.address());
            for (int i = 0; i < digits.size(); i++) {
                LabelledInk digit = digits.get(i);
                digitPad.drawEveryPoint(digit.ink(), PARTS[i % PARTS.length]);
                String answer = digitPad.answer();
                if (!answer.equals(String.valueOf(digit.label()))) {
                    wrong.add(digit.label() + " by writer " + digit.writer() + " as " + answer);
                }
                digitPad.press("clear");
            }
        }
        System.out.println(
                "Replayed on the page: " + (digits.size() - wrong.size()) + " of " + digits.size() + " read right.");
        assertTrue(wrong.size() <= digits.size() * 0.05, wrong.toString());
    }
}
