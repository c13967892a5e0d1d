package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Reading;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts readings of labelled numbers, one after another, by everything that is known of them. */
final class NumberTally {

    private static final String SIGNS = "0123456789.,-";

    private NumberScore all = NumberScore.NONE;
    private final Map<Writer, NumberScore> byWriter = new HashMap<>();
    private final Map<String, NumberScore> byLaboratory = new TreeMap<>(
            Comparator.<String, Boolean>comparing(Breakdown.UNKNOWN::equals).thenComparing(Comparator.naturalOrder()));
    private final Map<String, NumberScore> byDigit = new TreeMap<>(Comparator.comparing(SIGNS::indexOf));
    private final Map<Integer, NumberScore> byLength = new TreeMap<>();
    private final Map<String, NumberScore> bySpacing = new TreeMap<>();
    private final Map<String, NumberScore> bySet = new TreeMap<>();
    private final Map<String, NumberScore> byPage = new TreeMap<>();
    private final Map<Certainty, Score> byCertainty = new EnumMap<>(Certainty.class);
    private final Calibration.Counter calibration = new Calibration.Counter();

    void count(LabelledNumber number, Reading reading) {
        NumberScore score = count(number.text(), reading.text(), reading.certainty(), reading.confidence());
        String lab = number.lab();
        String spacing = number.spacing();
        add(byWriter, Writer.of(number.writer(), lab), score);
        add(byLaboratory, lab == null ? Breakdown.UNKNOWN : lab, score);
        if (spacing != null) {
            add(bySpacing, spacing, score);
        }
    }

    void count(CropReading reading, boolean isStrict) {
        LabelledCrop crop = reading.crop();
        NumberScore score = count(
                LabelledCrop.compared(crop.text(), isStrict),
                LabelledCrop.compared(reading.text(), isStrict),
                reading.certainty(),
                reading.confidence());
        if (crop.set() != null) {
            add(bySet, crop.set(), score);
        }
        if (crop.page() != null) {
            add(byPage, crop.page(), score);
        }
    }

    private NumberScore count(String written, String read, Certainty certainty, double confidence) {
        boolean isExact = written.equals(read);
        Alignment alignment = Alignment.of(written, read);
        NumberScore score = NumberScore.of(isExact, alignment.distance(), written.length());
        all = all.plus(score);
        add(byLength, written.length(), score);
        countDigits(written, isExact, alignment);
        byCertainty.merge(certainty, Score.NONE.plus(isExact), Score::plus);
        calibration.add(confidence, isExact);
        return score;
    }

    /** A sign's errors are those of its places that were read as another sign, or not at all. */
    private void countDigits(String written, boolean isExact, Alignment alignment) {
        for (int i = 0; i < SIGNS.length(); i++) {
            int places = 0;
            int errors = 0;
            for (int j = 0; j < written.length(); j++) {
                if (written.charAt(j) == SIGNS.charAt(i)) {
                    places++;
                    errors += alignment.isRead(j) ? 0 : 1;
                }
            }
            if (places > 0) {
                add(byDigit, SIGNS.substring(i, i + 1), NumberScore.of(isExact, errors, places));
            }
        }
    }

    private static <K> void add(Map<K, NumberScore> scores, K key, NumberScore score) {
        scores.merge(key, score, NumberScore::plus);
    }

    NumberScore all() {
        return all;
    }

    /** All breakdowns, each by its keys in its order; none of its keys, where no number has one. */
    Map<Breakdown, Map<String, NumberScore>> scores() {
        Map<String, NumberScore> lengths = new LinkedHashMap<>();
        byLength.forEach((length, score) -> lengths.put(String.valueOf(length), score));
        Map<Breakdown, Map<String, NumberScore>> scores = new EnumMap<>(Breakdown.class);
        scores.put(Breakdown.WRITER, Writer.worstFirst(byWriter, NumberScore::numbers));
        scores.put(Breakdown.LABORATORY, byLaboratory);
        scores.put(Breakdown.DIGIT, byDigit);
        scores.put(Breakdown.LENGTH, lengths);
        scores.put(Breakdown.SPACING, bySpacing);
        scores.put(Breakdown.SET, bySet);
        scores.put(Breakdown.PAGE, byPage);
        return scores;
    }

    /** All three, also those that no reading has. */
    Map<Certainty, Score> certainties() {
        Map<Certainty, Score> scores = new EnumMap<>(Certainty.class);
        for (Certainty certainty : Certainty.values()) {
            scores.put(certainty, byCertainty.getOrDefault(certainty, Score.NONE));
        }
        return scores;
    }

    Calibration calibration() {
        return calibration.calibration();
    }
}
