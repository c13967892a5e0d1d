package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labelled numbers as a network reads them.
 *
 * @param all of them
 * @param byLength by the number of signs written
 * @param bySpacing by what the file says of spacing; empty if it says nothing
 * @param unsure how many readings were not sure, right or wrong
 * @param unsureErrors how many of the wrong ones were not sure
 */
record NumberEvaluation(
        NumberScore all,
        Map<Integer, NumberScore> byLength,
        Map<String, NumberScore> bySpacing,
        int unsure,
        int unsureErrors,
        double seconds) {

    /** How many numbers are in memory at a time. */
    private static final int BATCH = 256;

    /** Reads the file, some numbers at a time, on all cores. */
    static NumberEvaluation of(Path file, @Nullable WriterSet writers, LearnedSet set) throws IOException {
        long start = System.nanoTime();
        AllCores cores = new AllCores(set);
        Counter counter = new Counter();
        try (NumberLinesReader reader = new NumberLinesReader(file)) {
            List<LabelledNumber> batch = nextBatch(reader, writers);
            while (!batch.isEmpty()) {
                List<Reading> readings = cores.read(batch, NumberEvaluation::read);
                for (int i = 0; i < batch.size(); i++) {
                    counter.count(batch.get(i), readings.get(i));
                }
                batch = nextBatch(reader, writers);
            }
        }
        if (counter.all.total() == 0) {
            throw new IOException(file
                    + (writers == null
                            ? ": has no numbers. Needs one or more lines."
                            : ": has nothing by the writers " + writers + ". Check their numbers."));
        }
        return new NumberEvaluation(
                counter.all,
                counter.byLength,
                counter.bySpacing,
                counter.unsure,
                counter.unsureErrors,
                (System.nanoTime() - start) / 1e9);
    }

    /** Marks are looked for where the label has one: whoever reads a form field knows what it takes. */
    private static Reading read(Reader reader, LabelledNumber number) {
        boolean marked = number.text().chars().anyMatch(c -> c < '0' || c > '9');
        return reader.read(number.ink(), marked ? ReadingOptions.allowing("0-9.,-") : ReadingOptions.DIGITS);
    }

    private static List<LabelledNumber> nextBatch(NumberLinesReader reader, @Nullable WriterSet writers)
            throws IOException {
        List<LabelledNumber> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            LabelledNumber number = reader.next();
            if (number == null) {
                break;
            }
            if (writers == null || writers.contains(number.writer())) {
                batch.add(number);
            }
        }
        return batch;
    }

    private static final class Counter {
        private NumberScore all = NumberScore.NONE;
        private final Map<Integer, NumberScore> byLength = new TreeMap<>();
        private final Map<String, NumberScore> bySpacing = new TreeMap<>();
        private int unsure;
        private int unsureErrors;

        void count(LabelledNumber number, Reading reading) {
            String written = number.text();
            String read = reading.text();
            all = all.plus(written, read);
            byLength.put(
                    written.length(),
                    byLength.getOrDefault(written.length(), NumberScore.NONE).plus(written, read));
            String spacing = number.spacing();
            if (spacing != null) {
                bySpacing.put(
                        spacing,
                        bySpacing.getOrDefault(spacing, NumberScore.NONE).plus(written, read));
            }
            if (reading.unsure()) {
                unsure++;
                unsureErrors += written.equals(read) ? 0 : 1;
            }
        }
    }
}
