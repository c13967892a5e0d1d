package io.github.digitpad.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report's tables of accuracy: for each digit, and for each writer with the worst first. */
final class ScoreTables {

    /** How many writers are shown before the rest is folded away: as many as there are digits in the other table. */
    private static final int WRITERS_SHOWN = 12;

    private ScoreTables() {}

    static String byDigit(List<LabelledReading> readings) {
        return """
                <section>
                <h2>Each digit</h2>
                <p class="quiet">The bar is the share read wrong, the longest being the worst.</p>
                %s</section>
                """.formatted(table(
                "Digit",
                Score.by(LabelledReading::label, readings).entrySet(),
                worst(Score.by(LabelledReading::label, readings).values())));
    }

    /** Nothing, if no writer is known. */
    static String byWriter(List<LabelledReading> readings) {
        List<LabelledReading> known = readings.stream()
                .filter(reading -> reading.subject().hasWriter())
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        List<Map.Entry<Integer, Score>> writers =
                Score.by(reading -> reading.subject().writer(), known).entrySet().stream()
                        .sorted(worstFirst())
                        .toList();
        double worst = writers.get(0).getValue().wrongShare();
        int shown = Math.min(WRITERS_SHOWN, writers.size());
        String rest = shown == writers.size()
                ? ""
                : """
                <details>
                <summary>%s</summary>
                %s</details>
                """.formatted(
                                Html.count(writers.size() - shown, "more writer", "more writers"),
                                table("Writer", writers.subList(shown, writers.size()), worst));
        return """
                <section>
                <h2>Each writer</h2>
                <p class="quiet">%s, the worst first. The bar is the share read wrong.</p>
                %s%s</section>
                """.formatted(
                        Html.count(writers.size(), "writer", "writers"),
                        table("Writer", writers.subList(0, shown), worst),
                        rest);
    }

    /** Of two with the same accuracy, the one with more errors comes first, then the lower number. */
    private static Comparator<Map.Entry<Integer, Score>> worstFirst() {
        return Comparator.comparingDouble(
                        (Map.Entry<Integer, Score> entry) -> entry.getValue().accuracy())
                .thenComparingInt(entry -> -entry.getValue().wrong())
                .thenComparingInt(Map.Entry::getKey);
    }

    private static double worst(Collection<Score> scores) {
        return scores.stream().mapToDouble(Score::wrongShare).max().orElse(0);
    }

    private static String table(String key, Collection<Map.Entry<Integer, Score>> entries, double worst) {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<Integer, Score> entry : entries) {
            Score score = entry.getValue();
            rows.append(String.format(
                    Locale.ROOT,
                    """
                    <tr><th scope="row">%d</th><td>%s</td><td>%s</td><td>%s</td>\
                    <td class="bar"><i style="--length:%.3f"></i></td></tr>
                    """,
                    entry.getKey(),
                    Html.percent(score.accuracy()),
                    Html.count(score.wrong()),
                    Html.count(score.total()),
                    worst == 0 ? 0 : score.wrongShare() / worst));
        }
        return """
                <table class="scores">
                <thead><tr><th scope="col">%s</th><th scope="col">Right</th><th scope="col">Errors</th>\
                <th scope="col">Of</th><td></td></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(key, rows);
    }
}
