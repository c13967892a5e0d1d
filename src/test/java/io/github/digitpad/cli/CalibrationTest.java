package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Bin 9 (0.6 to 0.6667): 0.62 and 0.64, one right. Bin 14: 0.95 and 0.99, both right. */
    private static final List<LabelledReading> FOUR = List.of(
            LabelledReadings.of(1, 1, 0.62),
            LabelledReadings.of(1, 7, 0.64),
            LabelledReadings.of(2, 2, 0.95),
            LabelledReadings.of(3, 3, 0.99));

    @Test
    void weighsEachBinsGap() {
        Calibration calibration = Calibration.of(FOUR);

        assertEquals(2, calibration.bins().size());
        assertBin(calibration.bins().get(0), 9, new Score(1, 2), 0.63);
        assertBin(calibration.bins().get(1), 14, new Score(2, 2), 0.97);
        // 2/4 · |0.5 - 0.63| + 2/4 · |1 - 0.97|
        assertEquals(0.08, calibration.error(), 1e-12);
    }

    @Test
    void aBinHasItsUpperEndInIt() {
        assertBin(bin(0.2), 2, new Score(1, 1), 0.2);
        assertBin(bin(0.2000001), 3, new Score(1, 1), 0.2000001);
        assertBin(bin(1), 14, new Score(1, 1), 1);
        assertBin(bin(0), 0, new Score(1, 1), 0);
    }

    @Test
    void printsTheBinsThenTheErrorAndTheAccuracyLast() {
        assertEquals("""
                probability        digits           mean      right
                 60.0 to  66.7 %        2        63.00 %    50.00 %
                 93.3 to 100.0 %        2        97.00 %   100.00 %
                calibration error 8.00 % (15 bins)
                4 digits in 1.2 s
                accuracy 75.00 % (3 of 4)
                """, printed(out -> EvaluationText.print(evaluation(), List.of(), true, null, out)));
    }

    @Test
    void printsJsonWithTheBinsOnlyIfAsked() {
        String without = "{\"accuracy\":0.750000,\"right\":3,\"total\":4,\"seconds\":1.234";
        assertEquals(
                without + "}\n", printed(out -> EvaluationText.printJson(evaluation(), List.of(), false, null, out)));
        String with = printed(out -> EvaluationText.printJson(evaluation(), List.of(), true, null, out));
        assertTrue(
                with.startsWith(without
                        + ",\"calibrationError\":0.080000,\"calibrationBins\":[{\"from\":0.600000,\"to\":0.666667,"
                        + "\"total\":2,\"right\":1,\"confidence\":0.630000,\"accuracy\":0.500000},{"),
                with);
        assertTrue(with.endsWith("\"accuracy\":1.000000}]}\n"), with);
    }

    private static Evaluation evaluation() {
        return new Evaluation("four", "network", FOUR, 1.234);
    }

    private static Calibration.Bin bin(double confidence) {
        return Calibration.of(List.of(LabelledReadings.of(1, 1, confidence)))
                .bins()
                .get(0);
    }

    private static void assertBin(Calibration.Bin bin, int index, Score score, double confidence) {
        assertEquals(index / 15.0, bin.from(), 1e-12);
        assertEquals((index + 1) / 15.0, bin.to(), 1e-12);
        assertEquals(score, bin.score());
        assertEquals(confidence, bin.confidence(), 1e-12);
    }

    private static String printed(Consumer<PrintWriter> print) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        print.accept(out);
        out.flush();
        return text.toString().replace("\r\n", "\n");
    }
}
