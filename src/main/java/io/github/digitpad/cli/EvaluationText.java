package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What {@code evaluate} prints, for people and as JSON. */
final class EvaluationText {

    private EvaluationText() {}

    /** The comparison and the calibration if asked for, how many digits, and the accuracy as the last line. */
    static void print(Evaluation evaluation, boolean calibration, @Nullable Comparison comparison, PrintWriter out) {
        if (comparison != null) {
            ComparisonText.print(comparison, out);
        }
        if (calibration) {
            print(evaluation.calibration(), out);
        }
        Score score = evaluation.score();
        out.printf(Locale.ROOT, "%d digits in %.1f s%n", score.total(), evaluation.seconds());
        out.printf(Locale.ROOT, "accuracy %.2f %% (%d of %d)%n", 100 * score.accuracy(), score.right(), score.total());
    }

    private static void print(Calibration calibration, PrintWriter out) {
        out.printf("%-16s %8s %14s %10s%n", "probability", "digits", "mean", "right");
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

    /** One object on one line. */
    static void printJson(
            Evaluation evaluation, boolean calibration, @Nullable Comparison comparison, PrintWriter out) {
        Score score = evaluation.score();
        out.printf(
                Locale.ROOT,
                "{\"accuracy\":%.6f,\"right\":%d,\"total\":%d,\"seconds\":%.3f%s%s}%n",
                score.accuracy(),
                score.right(),
                score.total(),
                evaluation.seconds(),
                calibration ? json(evaluation.calibration()) : "",
                comparison == null ? "" : ComparisonText.json(comparison));
    }

    private static String json(Calibration calibration) {
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
