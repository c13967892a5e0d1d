package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code evaluate --compare} prints, for people and as JSON. */
final class ComparisonText {

    /** How many digits are listed of those that only one model reads. */
    private static final int LISTED = 10;

    private ComparisonText() {}

    static void print(Comparison comparison, PrintWriter out) {
        String first = comparison.first().label();
        String second = comparison.second().label();
        int width = Math.max(5, Math.max(first.length(), second.length()));
        out.printf("%-" + width + "s %10s %8s %15s%n", "model", "accuracy", "right", "only it reads");
        print(comparison.first(), comparison.onlyFirstReads().size(), width, out);
        print(comparison.second(), comparison.onlySecondReads().size(), width, out);
        print(first, comparison.onlyFirstReads(), out);
        print(second, comparison.onlySecondReads(), out);
        out.printf("McNemar's test, exact and two-sided: %s%n", p(comparison.pValue()));
    }

    private static void print(Comparison.Side side, int only, int width, PrintWriter out) {
        Score score = side.score();
        out.printf(
                Locale.ROOT,
                "%-" + width + "s %8.2f %% %8d %15d%n",
                side.label(),
                100 * score.accuracy(),
                score.right(),
                only);
    }

    private static void print(String label, List<LabelledReading> readings, PrintWriter out) {
        if (!readings.isEmpty()) {
            out.printf(
                    "only %s reads, counted from 0: %s%s%n",
                    label,
                    readings.stream().limit(LISTED).map(ComparisonText::index).collect(Collectors.joining(", ")),
                    readings.size() > LISTED ? ", …" : "");
        }
    }

    /** As {@code p = 0.0784} or {@code p = 1.2e-09}. */
    static String p(double value) {
        if (value < 1e-300) {
            return "p < 1e-300";
        }
        return String.format(Locale.ROOT, value >= 0.001 ? "p = %.4f" : "p = %.1e", value);
    }

    /** The field of {@code evaluate}'s object. */
    static String json(Comparison comparison) {
        Score score = comparison.second().score();
        return String.format(
                Locale.ROOT,
                ",\"compare\":{\"model\":%s,\"accuracy\":%.6f,\"right\":%d,\"onlyFirstReads\":%s,"
                        + "\"onlySecondReads\":%s,\"pValue\":%.6e}",
                JsonText.quoted(comparison.second().label()),
                score.accuracy(),
                score.right(),
                indices(comparison.onlyFirstReads()),
                indices(comparison.onlySecondReads()),
                comparison.pValue());
    }

    private static String indices(List<LabelledReading> readings) {
        return readings.stream().map(ComparisonText::index).collect(Collectors.joining(",", "[", "]"));
    }

    private static String index(LabelledReading reading) {
        return String.valueOf(reading.subject().index());
    }
}
