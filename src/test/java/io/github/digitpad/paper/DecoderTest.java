package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.reading.ReadingOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final int COLUMNS = 4;

    private static float[] logits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] logits = new float[COLUMNS * LineSigns.CLASSES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (7 * random.nextGaussian());
        }
        return logits;
    }

    private static double[] shares(float[] logits, int column) {
        double[] shares = new double[LineSigns.CLASSES];
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(logits[column * shares.length + c]);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    /** Every way to read the columns, what may not be written being nothing. */
    private static Map<String, Double> allTexts(float[] logits, String marks) {
        Map<String, Double> texts = new TreeMap<>();
        follow(logits, marks, 0, "", LineSigns.NOTHING, 1, texts);
        return texts;
    }

    private static void follow(
            float[] logits, String marks, int column, String text, int last, double share, Map<String, Double> texts) {
        if (column == COLUMNS) {
            texts.merge(text, share, Double::sum);
            return;
        }
        double[] shares = shares(logits, column);
        for (int c = 0; c < shares.length; c++) {
            boolean isSign =
                    c < LineSigns.DIGITS || (c < LineSigns.OTHER && marks.indexOf(LineSigns.SIGNS.charAt(c)) >= 0);
            int sign = isSign ? c : LineSigns.NOTHING;
            String more = isSign && sign != last ? text + LineSigns.SIGNS.charAt(c) : text;
            follow(logits, marks, column + 1, more, sign, share * shares[c], texts);
        }
    }

    private static String likeliest(Map<String, Double> texts) {
        return texts.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    @Test
    void findsTheLikeliestOfAllTexts() {
        for (int seed = 0; seed < 20; seed++) {
            for (String marks : List.of("", ".-")) {
                float[] logits = logits(seed);
                Map<String, Double> texts = allTexts(logits, marks);
                Decoder.Text best = Decoder.texts(
                                new ColumnScores(logits, marks), ReadingOptions.allowing("0-9" + marks))
                        .get(0);
                assertEquals(likeliest(texts), best.text(), "seed " + seed);
                // The beam leaves out what can hardly be.
                assertEquals(texts.getOrDefault(best.text(), 0.0), Math.exp(best.log()), 0.01, "seed " + seed);
            }
        }
    }

    @Test
    void theSameTwiceNeedsNothingBetween() {
        float[] logits = new float[3 * LineSigns.CLASSES];
        logits[7] = 20;
        logits[LineSigns.CLASSES + 7] = 20;
        logits[2 * LineSigns.CLASSES + 7] = 20;
        assertEquals("7", texts(logits, ReadingOptions.DIGITS).get(0).text());
        logits[LineSigns.CLASSES + LineSigns.NOTHING] = 40;
        assertEquals("77", texts(logits, ReadingOptions.DIGITS).get(0).text());
    }

    private static List<Decoder.Text> texts(float[] logits, ReadingOptions options) {
        return Decoder.texts(new ColumnScores(logits, options.marks()), options);
    }

    @Test
    void whatMayNotBeWrittenIsNotRead() {
        float[] logits = logits(3);
        ReadingOptions even =
                new ReadingOptions(false, "", 0, text -> text.length() == 2 && (text.charAt(1) - '0') % 2 == 0);
        Map<String, Double> all = allTexts(logits, "");
        all.keySet().removeIf(text -> !text.isEmpty() && !even.constraint().accepts(text));
        double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
        Decoder.Text best = texts(logits, even).get(0);
        assertEquals(likeliest(all), best.text());
        assertEquals(all.getOrDefault(best.text(), 0.0) / sum, Math.exp(best.log()), 0.02);
        for (Decoder.Text text : texts(logits, even)) {
            assertTrue(text.text().isEmpty() || even.constraint().accepts(text.text()), text.text());
        }
    }

    @Test
    void noTextIsLongerThanAllowed() {
        ReadingOptions two = new ReadingOptions(false, "", 2, text -> true);
        for (int seed = 0; seed < 10; seed++) {
            for (Decoder.Text text : texts(logits(seed), two)) {
                assertTrue(text.text().length() <= 2, text.text());
            }
        }
    }

    @Test
    void signsStandWhereColumnsAreSurestOfThem() {
        float[] logits = new float[6 * LineSigns.CLASSES];
        for (int column = 0; column < 6; column++) {
            logits[column * LineSigns.CLASSES + LineSigns.NOTHING] = 5;
        }
        logits[LineSigns.CLASSES + 4] = 8;
        logits[2 * LineSigns.CLASSES + 4] = 9;
        logits[4 * LineSigns.CLASSES + 4] = 8;
        int[] columns = Alignment.columns(new ColumnScores(logits, ""), "44");
        assertEquals(2, columns[0]);
        assertEquals(4, columns[1]);
    }
}
