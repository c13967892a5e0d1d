package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;

/** What {@code evaluate --calibration} prints of the bins, for people and as JSON. */
final class CalibrationText {

    private CalibrationText() {}

    /** @param what is counted, in the plural */
    static void print(Calibration calibration, String what, PrintWriter out) {
        out.printf("%-16s %8s %14s %10s%n", "probability", what, "mean", "right");
        for (Calibration.Bin bin : calibration.bins()) {
            out.printf(
                    Locale.ROOT,
                    "%5.1f to %5.1f %% %8d %12.2f %% %8.2f %%%n",
                    100 * bin.from(),
                    100 * bin.to(),
                    bin.score().total(),
                    100 * bin.confidence(),
                    100 * bin.score().accuracy());
        }
        out.printf(Locale.ROOT, "calibration error %.2f %% (%d bins)%n", 100 * calibration.error(), Calibration.BINS);
    }

    /** The fields of {@code evaluate}'s object, a comma before each. */
    static String json(Calibration calibration) {
        StringJoiner bins = new StringJoiner(",", "[", "]");
        for (Calibration.Bin bin : calibration.bins()) {
            bins.add(String.format(
                    Locale.ROOT,
                    "{\"from\":%.6f,\"to\":%.6f,\"total\":%d,\"right\":%d,\"confidence\":%.6f,\"accuracy\":%.6f}",
                    bin.from(),
                    bin.to(),
                    bin.score().total(),
                    bin.score().right(),
                    bin.confidence(),
                    bin.score().accuracy()));
        }
        return String.format(
                Locale.ROOT, ",\"calibrationError\":%.6f,\"calibrationBins\":%s", calibration.error(), bins);
    }
}
