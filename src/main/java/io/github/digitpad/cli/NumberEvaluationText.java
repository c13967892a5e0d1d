package io.github.digitpad.cli;

import io.github.digitpad.data.Shown;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What {@code evaluate} prints of numbers, for people and as JSON. */
final class NumberEvaluationText {

    /** What JSON has of ink in any case, and people get unless they ask for others. */
    static final List<Breakdown> OF_INK = List.of(Breakdown.LENGTH, Breakdown.SPACING);

    /** The same of pictures. */
    static final List<Breakdown> OF_PICTURES = List.of(Breakdown.SET, Breakdown.LENGTH);

    private NumberEvaluationText() {}

    /**
     * The tables, the calibration if asked for, the digits' errors, and the share of exact numbers as the last line.
     *
     * @param usual what there is a table for where nothing else is asked for
     * @param breakdowns what is asked for; none for the usual ones
     */
    static void print(
            NumberEvaluation evaluation,
            Collection<Breakdown> usual,
            Collection<Breakdown> breakdowns,
            boolean calibration,
            PrintWriter out) {
        for (Breakdown breakdown : breakdowns.isEmpty() ? usual : breakdowns) {
            Map<String, NumberScore> scores = evaluation.scores(breakdown);
            if (!scores.isEmpty()) {
                printTable(breakdown.key(), scores, out);
            } else if (!breakdowns.isEmpty()) {
                out.printf("%-10s %s%n", breakdown.key(), Breakdown.UNKNOWN);
            }
        }
        if (calibration) {
            CertaintyText.print(evaluation.certainties(), out);
            CalibrationText.print(evaluation.calibration(), "numbers", out);
        }
        NumberScore all = evaluation.all();
        Score unsure = evaluation.unsure();
        out.printf(Locale.ROOT, "%d numbers in %.1f s%n", all.total(), evaluation.seconds());
        out.printf(
                Locale.ROOT,
                "not sure of %d; of %d wrong ones it was not sure of %d%n",
                unsure.total(),
                all.total() - all.exact(),
                unsure.wrong());
        out.printf(
                Locale.ROOT,
                "digit error rate %.2f %% (%d of %d)%n",
                100 * all.errorRate(),
                all.errors(),
                all.digits());
        out.printf(Locale.ROOT, "exact %.2f %% (%d of %d)%n", 100 * all.exactShare(), all.exact(), all.total());
    }

    private static void printTable(String what, Map<String, NumberScore> scores, PrintWriter out) {
        out.printf("%-10s %8s %8s %8s %10s %14s%n", what, "numbers", "right", "wrong", "exact", "digit errors");
        scores.forEach((key, score) -> out.printf(
                Locale.ROOT,
                "%-10s %8d %8d %8d %8.2f %% %12.2f %%%n",
                Shown.clean(key),
                score.total(),
                score.exact(),
                score.total() - score.exact(),
                100 * score.exactShare(),
                100 * score.errorRate()));
    }

    /** One object on one line. */
    static void printJson(
            NumberEvaluation evaluation,
            Collection<Breakdown> usual,
            Collection<Breakdown> breakdowns,
            boolean calibration,
            PrintWriter out) {
        Set<Breakdown> all = new LinkedHashSet<>(usual);
        all.addAll(breakdowns);
        StringBuilder tables = new StringBuilder();
        for (Breakdown breakdown : all) {
            tables.append(",\"" + breakdown.jsonName() + "\":").append(json(evaluation.scores(breakdown)));
        }
        out.printf(
                Locale.ROOT,
                "{%s,\"unsure\":%d,\"unsureErrors\":%d,\"seconds\":%.3f%s%s}%n",
                members(evaluation.all()),
                evaluation.unsure().total(),
                evaluation.unsure().wrong(),
                evaluation.seconds(),
                tables,
                calibration
                        ? CertaintyText.json(evaluation.certainties()) + CalibrationText.json(evaluation.calibration())
                        : "");
    }

    private static String json(Map<String, NumberScore> scores) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        scores.forEach((key, score) -> object.add(JsonText.quoted(key) + ":{" + members(score) + "}"));
        return object.toString();
    }

    private static String members(NumberScore score) {
        return String.format(
                Locale.ROOT,
                "\"exact\":%.6f,\"right\":%d,\"total\":%d,\"digitErrorRate\":%.6f,\"digitErrors\":%d,\"digits\":%d",
                score.exactShare(),
                score.exact(),
                score.total(),
                score.errorRate(),
                score.errors(),
                score.digits());
    }
}
