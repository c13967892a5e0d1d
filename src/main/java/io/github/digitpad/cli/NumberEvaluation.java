package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Labelled numbers as a network reads them; all files together.
 *
 * @param all of them
 * @param scores by every breakdown
 * @param certainties how many readings were how sure, and how many of these exact; all three are there
 * @param calibration of the readings' confidence in the whole number
 * @param misread the surest first, as many as were asked for
 * @param seconds how long reading took
 */
record NumberEvaluation(
        NumberScore all,
        Map<Breakdown, Map<String, NumberScore>> scores,
        Map<Certainty, Score> certainties,
        Calibration calibration,
        List<Misread> misread,
        double seconds) {

    /**
     * Reads the files, some numbers at a time, on all cores.
     *
     * @param files one or more
     * @param misread how many misread numbers are kept
     * @throws IOException if a file is no list of numbers or has none, or none is by the writers
     */
    static NumberEvaluation of(List<Path> files, @Nullable WriterSet writers, int misread, LearnedSet set)
            throws IOException {
        long start = System.nanoTime();
        AllCores<Reader> cores = new AllCores<>(set::newReader);
        NumberTally tally = new NumberTally();
        MisreadNumbers kept = new MisreadNumbers(misread);
        for (Path file : files) {
            try (NumberBatches batches = new NumberBatches(file, writers)) {
                List<LocatedNumber> batch = batches.next();
                while (!batch.isEmpty()) {
                    List<Reading> readings = cores.read(batch, (one, number) -> number.read(one));
                    for (int i = 0; i < batch.size(); i++) {
                        tally.count(batch.get(i).number(), readings.get(i));
                        kept.add(batch.get(i), readings.get(i));
                    }
                    batch = batches.next();
                }
            }
        }
        if (tally.all().total() == 0) {
            throw new IOException(files.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ": has nothing by the writers " + writers + ". Check their numbers.");
        }
        return new NumberEvaluation(
                tally.all(),
                tally.scores(),
                tally.certainties(),
                tally.calibration(),
                kept.surestFirst(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Of each key of the breakdown, in its order; empty, if no number has one. */
    Map<String, NumberScore> scores(Breakdown breakdown) {
        return scores.getOrDefault(breakdown, Map.of());
    }

    /** How many readings were not sure, right or wrong. */
    Score unsure() {
        return certainties.getOrDefault(Certainty.NOT_SURE, Score.NONE);
    }
}
