package io.github.digitpad.cli;

import java.util.List;
import java.util.Locale;

/** The report's confusion matrix: a row for each label, a column for each answer; more errors, more colour. */
final class ConfusionTable {

    private static final int DIGITS = 10;

    /** How much colour the fullest cell has; more would take the contrast from its figure. */
    private static final double STRONGEST = 0.45;

    private ConfusionTable() {}

    static String of(List<LabelledReading> readings) {
        int[][] counts = new int[DIGITS][DIGITS];
        for (LabelledReading reading : readings) {
            counts[reading.label()][reading.digit()]++;
        }
        StringBuilder rows = new StringBuilder();
        int most = mostConfused(counts);
        for (int label = 0; label < DIGITS; label++) {
            rows.append("<tr><th scope=\"row\">").append(label).append("</th>");
            for (int digit = 0; digit < DIGITS; digit++) {
                rows.append(cell(label, digit, counts[label][digit], most));
            }
            rows.append("</tr>\n");
        }
        return """
                <section>
                <h2>What was taken for what</h2>
                <p class="quiet">A row for each digit as labelled, a column for each answer.</p>
                <table class="confusion">
                <thead><tr><td></td>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </section>
                """.formatted(columns(), rows);
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder();
        for (int digit = 0; digit < DIGITS; digit++) {
            columns.append("<th scope=\"col\">").append(digit).append("</th>");
        }
        return columns.toString();
    }

    private static String cell(int label, int digit, int count, int most) {
        if (label == digit) {
            return "<td class=\"right\">" + count + "</td>";
        }
        if (count == 0) {
            return "<td></td>";
        }
        // The root keeps single errors visible beside a hundred.
        return String.format(
                Locale.ROOT,
                "<td class=\"wrong\" style=\"--heat:%.2f\" title=\"%s: %d read as %d\">%d</td>",
                STRONGEST * Math.sqrt(count / (double) most),
                Html.count(count, "time", "times"),
                label,
                digit,
                count);
    }

    private static int mostConfused(int[][] counts) {
        int most = 1;
        for (int label = 0; label < DIGITS; label++) {
            for (int digit = 0; digit < DIGITS; digit++) {
                if (label != digit) {
                    most = Math.max(most, counts[label][digit]);
                }
            }
        }
        return most;
    }
}
