package io.github.digitpad.train;

import io.github.digitpad.reading.CertaintyThresholds;

/**
 * Finds from which probability on an answer is certain or likely, for a network, on digits that it was not trained on:
 * certain, where at most {@value #WRONG_PERCENT} % of the answers are wrong; likely, where at most 0.5 % of either
 * collection's digits are refused.
 */
final class CertaintyFit {

    static final double WRONG_PERCENT = 0.25;

    private CertaintyFit() {}

    /**
     * The thresholds, in hundredths.
     *
     * @throws IllegalArgumentException if no threshold of the table is sure enough, or it is below what is refused
     */
    static CertaintyThresholds of(SuretyTable sure, NonDigitReport refused) {
        double certain = sure.rows().stream()
                .filter(row -> 100.0 * row.wrong() <= WRONG_PERCENT * row.answered())
                .mapToDouble(SuretyTable.Row::threshold)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "certainty: from no threshold on at most " + WRONG_PERCENT + " % are wrong\n" + sure));
        return new CertaintyThresholds(certain, Math.floor(100 * refused.threshold()) / 100);
    }

    /** What they were fitted on, in words. */
    static String fittedOn(DataSplit split) {
        return split.pictures().name() + ", " + split.validationPictures().size() + " pictures, and "
                + split.validationInk().size() + " digits by pen. " + split.description();
    }
}
