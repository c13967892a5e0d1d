package io.github.digitpad.cli;

import io.github.digitpad.reading.Certainty;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** What {@code evaluate --numbers --calibration} prints of how sure the readings are, for people and as JSON. */
final class CertaintyText {

    private CertaintyText() {}

    static void print(Map<Certainty, Score> scores, PrintWriter out) {
        out.printf("%-16s %8s %8s%n", "certainty", "numbers", "wrong");
        scores.forEach((certainty, score) -> out.printf(
                "%-16s %8d %8d%s%n",
                name(certainty), score.total(), score.wrong(), score.wrong() == 0 ? "" : "  " + oneIn(score)));
    }

    /** As people are told. */
    static String name(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case NOT_SURE -> "not sure";
        };
    }

    /** As {@code 1 in 512}, or {@code none}: rounded so that it is never fewer than there are. */
    static String oneIn(Score score) {
        if (score.wrong() == 0) {
            return "none";
        }
        int tenths = (int) (10L * score.total() / score.wrong());
        return tenths < 100
                ? String.format(Locale.ROOT, "1 in %d.%d", tenths / 10, tenths % 10)
                : "1 in " + tenths / 10;
    }

    /** The fields of {@code evaluate}'s object, a comma before each; it has {@code unsure} in any case. */
    static String json(Map<Certainty, Score> scores) {
        StringBuilder fields = new StringBuilder();
        scores.forEach((certainty, score) -> {
            String name = switch (certainty) {
                case CERTAIN -> "certain";
                case LIKELY -> "likely";
                case NOT_SURE -> "unsure";
            };
            if (certainty != Certainty.NOT_SURE) {
                fields.append(",\"" + name + "\":" + score.total());
            }
            fields.append(",\"" + name + "Wrong\":" + score.wrong());
        });
        return fields.toString();
    }
}
