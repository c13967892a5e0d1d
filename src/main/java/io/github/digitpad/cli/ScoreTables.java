package io.github.digitpad.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The report's tables of accuracy: for each digit, for each writer with the worst first, and so on. */
final class ScoreTables {

    /** How many rows are shown before the rest is folded away. */
    private static final int SHOWN = 12;

    private ScoreTables() {}

    /**
     * A section; nothing, if the collection knows no key.
     *
     * @param note HTML
     */
    static String of(Breakdown breakdown, String note, Map<String, Score> scores) {
        if (scores.isEmpty() || scores.keySet().equals(Set.of(Breakdown.UNKNOWN))) {
            return "";
        }
        List<Map.Entry<String, Score>> rows = List.copyOf(scores.entrySet());
        double worst =
                scores.values().stream().mapToDouble(Score::wrongShare).max().orElse(0);
        // Folding one row away would take the place of a row.
        int shown = rows.size() <= SHOWN + 1 ? rows.size() : SHOWN;
        String rest = shown == rows.size()
                ? ""
                : """
                <details>
                <summary>%d more %ss</summary>
                %s</details>
                """.formatted(
                                rows.size() - shown,
                                breakdown.key(),
                                table(breakdown, rows.subList(shown, rows.size()), worst));
        return """
                <section>
                <h2>Each %s</h2>
                <p class="quiet">%s</p>
                %s%s</section>
                """.formatted(breakdown.key(), note, table(breakdown, rows.subList(0, shown), worst), rest);
    }

    /** The worst first; nothing, if no writer is known. */
    static String byWriter(Map<String, Score> scores) {
        int known = scores.size() - (scores.containsKey(Breakdown.UNKNOWN) ? 1 : 0);
        return of(
                Breakdown.WRITER,
                Html.count(known, "writer", "writers") + ", the worst first. The bar is the share read wrong.",
                scores);
    }

    private static String table(Breakdown breakdown, List<Map.Entry<String, Score>> entries, double worst) {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, Score> entry : entries) {
            Score score = entry.getValue();
            rows.append(String.format(
                    Locale.ROOT,
                    """
                    <tr><th scope="row">%s</th><td>%s</td><td>%s</td><td>%s</td>\
                    <td class="bar"><i style="--length:%.3f"></i></td></tr>
                    """,
                    Html.text(entry.getKey()),
                    Html.percent(score.accuracy()),
                    Html.count(score.wrong()),
                    Html.count(score.total()),
                    worst == 0 ? 0 : score.wrongShare() / worst));
        }
        String key = breakdown.key();
        return """
                <table class="scores">
                <thead><tr><th scope="col">%s</th><th scope="col">Right</th><th scope="col">Errors</th>\
                <th scope="col">Of</th><td></td></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1), rows);
    }
}
