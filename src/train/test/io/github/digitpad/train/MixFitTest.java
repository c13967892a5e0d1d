package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.conformance.HandMade;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixFitTest {

    /** The picture says nothing; the pen's weights tell a 0, drawn to the right, from a 1, drawn downwards. */
    @Test
    void whoeverTellsMoreCountsMore() {
        double[] pen = new double[PenFeatures.COUNT * 10];
        for (int way = 0; way < 128; way++) {
            pen[way * 10] = way % 8 == 0 ? 3 : -3;
            pen[way * 10 + 1] = way % 8 == 2 ? 3 : -3;
        }
        MixFit fit = MixFit.of(reader(0), pen, digits(40));
        assertEquals(40, fit.digits());
        assertEquals(0, fit.wrong());
        assertTrue(fit.mix().ofPen() > 1, fit.mix().toString());

        MixFit nothing = MixFit.of(reader(0), new double[PenFeatures.COUNT * 10], digits(40));
        assertEquals(0, nothing.mix().ofPen());
    }

    @Test
    void certainDigitsAreNoMeasure() {
        double[] pen = new double[PenFeatures.COUNT * 10];
        assertEquals(
                "--fit-mix: of 40 digits that are left out 0 are in doubt; needs 30. Leave out more people",
                assertThrows(IllegalArgumentException.class, () -> MixFit.of(reader(20), pen, digits(40)))
                        .getMessage());
    }

    private static List<LabelledInk> digits(int count) {
        List<LabelledInk> digits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Point end = i % 2 == 0 ? new Point(90, i / 10.0, 0) : new Point(i / 10.0, 90, 0);
            digits.add(new LabelledInk(i % 2, 1, Ink.of(new Stroke(List.of(new Point(0, 0, 0), end)))));
        }
        return digits;
    }

    /** Answers always the same: ten equal probabilities, or a 3. */
    private static Reader reader(float ofThree) {
        return Reader.of(HandMade.always(3, ofThree), HandMade.learned());
    }
}
