package io.github.digitpad.train;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How often answers are wrong that are given with a probability from some threshold on. */
record SuretyTable(List<Row> rows) {

    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99};

    /**
     * One threshold.
     *
     * @param answered how many pictures reach it
     * @param wrong how many of those are answered wrong
     */
    record Row(double threshold, int answered, int wrong, int count) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "from %.2f on: %.2f %% of digits, of which %.2f %% wrong (%d of %d)",
                    threshold,
                    100.0 * answered / count,
                    answered == 0 ? 0 : 100.0 * wrong / answered,
                    wrong,
                    answered);
        }
    }

    /**
     * Runs every picture through the portable engine.
     *
     * @param network gives probabilities
     */
    static SuretyTable of(Network network, List<LabelledPicture> pictures) {
        Engine engine = PortableEngine.onJvm(network);
        float[] probabilities = new float[network.outputShape().size()];
        int[] answered = new int[THRESHOLDS.length];
        int[] wrong = new int[THRESHOLDS.length];
        for (LabelledPicture labelled : pictures) {
            engine.run(labelled.picture().toArray(), probabilities);
            int answer = Scores.best(probabilities, 0, probabilities.length);
            for (int i = 0; i < THRESHOLDS.length && probabilities[answer] >= THRESHOLDS[i]; i++) {
                answered[i]++;
                wrong[i] += answer == labelled.label() ? 0 : 1;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < THRESHOLDS.length; i++) {
            rows.add(new Row(THRESHOLDS[i], answered[i], wrong[i], pictures.size()));
        }
        return new SuretyTable(List.copyOf(rows));
    }

    /** A line for each threshold. */
    @Override
    public String toString() {
        return rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    }
}
