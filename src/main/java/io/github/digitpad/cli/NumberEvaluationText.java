package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What {@code evaluate --numbers} prints, for people and as JSON. */
final class NumberEvaluationText {

    private NumberEvaluationText() {}

    /** Tables by length and by spacing, the digits' errors, and the share of exact numbers as the last line. */
    static void print(NumberEvaluation evaluation, PrintWriter out) {
        printTable("length", evaluation.byLength(), out);
        if (!evaluation.bySpacing().isEmpty()) {
            printTable("spacing", evaluation.bySpacing(), out);
        }
        NumberScore all = evaluation.all();
        out.printf(Locale.ROOT, "%d numbers in %.1f s%n", all.total(), evaluation.seconds());
        out.printf(
                Locale.ROOT,
                "not sure of %d; of %d wrong ones it was not sure of %d%n",
                evaluation.unsure(),
                all.total() - all.exact(),
                evaluation.unsureErrors());
        out.printf(
                Locale.ROOT,
                "digit error rate %.2f %% (%d of %d)%n",
                100 * all.errorRate(),
                all.errors(),
                all.digits());
        out.printf(Locale.ROOT, "exact %.2f %% (%d of %d)%n", 100 * all.exactShare(), all.exact(), all.total());
    }

    private static void printTable(String what, Map<?, NumberScore> scores, PrintWriter out) {
        out.printf("%-10s %8s %10s %14s%n", what, "numbers", "exact", "digit errors");
        scores.forEach((key, score) -> out.printf(
                Locale.ROOT,
                "%-10s %8d %8.2f %% %12.2f %%%n",
                key,
                score.total(),
                100 * score.exactShare(),
                100 * score.errorRate()));
    }

    /** One object on one line. */
    static void printJson(NumberEvaluation evaluation, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "{%s,\"unsure\":%d,\"unsureErrors\":%d,\"seconds\":%.3f,\"byLength\":%s,\"bySpacing\":%s}%n",
                members(evaluation.all()),
                evaluation.unsure(),
                evaluation.unsureErrors(),
                evaluation.seconds(),
                json(evaluation.byLength()),
                json(evaluation.bySpacing()));
    }

    private static String json(Map<?, NumberScore> scores) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        scores.forEach((key, score) -> object.add(JsonText.quoted(String.valueOf(key)) + ":{" + members(score) + "}"));
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
