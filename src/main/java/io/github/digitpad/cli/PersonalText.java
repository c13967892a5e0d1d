package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;

/** What {@code evaluate --personal} prints, for people and as JSON. */
final class PersonalText {

    private PersonalText() {}

    /** A table by writer, who was left out, and all errors that are left as the last line. */
    static void print(PersonalEvaluation evaluation, PrintWriter out) {
        out.printf("%-12s %8s %8s %8s%n", "writer", "digits", "without", "with");
        evaluation
                .writers()
                .forEach((writer, score) -> out.printf(
                        Locale.ROOT, "%-12s %8d %8d %8d%n", writer, score.scored(), score.without(), score.with()));
        out.printf(
                Locale.ROOT,
                "%d writers, %d left out, who wrote no more than is given%n",
                evaluation.writers().size(),
                evaluation.leftOut());
        PersonalScore all = evaluation.all();
        out.printf(
                Locale.ROOT,
                "errors %d without, %d with the hand, of %d digits%n",
                all.without(),
                all.with(),
                all.scored());
    }

    /** One object on one line. */
    static void printJson(PersonalEvaluation evaluation, PrintWriter out) {
        StringJoiner writers = new StringJoiner(",", "{", "}");
        evaluation
                .writers()
                .forEach((writer, score) -> writers.add(JsonText.quoted(writer) + ":{" + members(score) + "}"));
        out.printf("{%s,\"leftOut\":%d,\"writers\":%s}%n", members(evaluation.all()), evaluation.leftOut(), writers);
    }

    private static String members(PersonalScore score) {
        return "\"errorsWithout\":" + score.without() + ",\"errorsWith\":" + score.with() + ",\"scored\":"
                + score.scored();
    }
}
