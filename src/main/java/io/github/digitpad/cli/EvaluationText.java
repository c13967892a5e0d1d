package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What {@code evaluate} prints, for people and as JSON. */
final class EvaluationText {

    private EvaluationText() {}

    /**
     * The comparison, the tables and the calibration if asked for, how many digits, and the accuracy as the last line.
     */
    static void print(
            Evaluation evaluation,
            Collection<Breakdown> breakdowns,
            boolean calibration,
            @Nullable Comparison comparison,
            PrintWriter out) {
        if (comparison != null) {
            ComparisonText.print(comparison, out);
        }
        for (Breakdown breakdown : breakdowns) {
            print(breakdown, evaluation, out);
        }
        if (calibration) {
            CalibrationText.print(evaluation.calibration(), "digits", out);
        }
        Score score = evaluation.score();
        out.printf(Locale.ROOT, "%d digits in %.1f s%n", score.total(), evaluation.seconds());
        out.printf(Locale.ROOT, "accuracy %.2f %% (%d of %d)%n", 100 * score.accuracy(), score.right(), score.total());
    }

    private static void print(Breakdown breakdown, Evaluation evaluation, PrintWriter out) {
        out.printf("%-10s %8s %8s %8s %11s%n", breakdown.key(), "digits", "right", "errors", "accuracy");
        evaluation
                .scores(breakdown)
                .forEach((key, score) -> out.printf(
                        Locale.ROOT,
                        "%-10s %8d %8d %8d %9.2f %%%n",
                        key,
                        score.total(),
                        score.right(),
                        score.wrong(),
                        100 * score.accuracy()));
    }

    /** One object on one line. */
    static void printJson(
            Evaluation evaluation,
            Collection<Breakdown> breakdowns,
            boolean calibration,
            @Nullable Comparison comparison,
            PrintWriter out) {
        StringBuilder tables = new StringBuilder();
        for (Breakdown breakdown : breakdowns) {
            StringJoiner table = new StringJoiner(",", "{", "}");
            evaluation
                    .scores(breakdown)
                    .forEach((key, score) -> table.add(JsonText.quoted(key) + ":{" + members(score) + "}"));
            tables.append(",\"").append(breakdown.jsonName()).append("\":").append(table);
        }
        out.printf(
                Locale.ROOT,
                "{%s,\"seconds\":%.3f%s%s%s}%n",
                members(evaluation.score()),
                evaluation.seconds(),
                tables,
                calibration ? CalibrationText.json(evaluation.calibration()) : "",
                comparison == null ? "" : ComparisonText.json(comparison));
    }

    private static String members(Score score) {
        return String.format(
                Locale.ROOT,
                "\"accuracy\":%.6f,\"right\":%d,\"total\":%d",
                score.accuracy(),
                score.right(),
                score.total());
    }
}
