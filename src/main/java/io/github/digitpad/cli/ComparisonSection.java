package io.github.digitpad.cli;

import java.util.List;

/** The report's comparison with another model: both accuracies, McNemar's test, and what only one of them reads. */
final class ComparisonSection {

    /** How many digits are shown of those that only one model reads. */
    private static final int SHOWN = 60;

    private ComparisonSection() {}

    static String of(Comparison comparison) {
        Comparison.Side first = comparison.first();
        Comparison.Side second = comparison.second();
        List<LabelledReading> onlyFirst = comparison.onlyFirstReads();
        List<LabelledReading> onlySecond = comparison.onlySecondReads();
        return """
                <section>
                <h2>Compared with %s</h2>
                <p class="quiet">%s: how probable so great a difference is between models that
                are equally good (McNemar's test, exact and two-sided).</p>
                <table class="scores">
                <thead><tr><th scope="col">Model</th><th scope="col">Accuracy</th><th scope="col">Right</th>
                <th scope="col">Only it reads</th></tr></thead>
                <tbody>
                %s%s</tbody>
                </table>
                </section>
                %s%s""".formatted(
                        Html.text(second.label()),
                        Html.text(ComparisonText.p(comparison.pValue())),
                        row(first, onlyFirst.size()),
                        row(second, onlySecond.size()),
                        gallery(first.label(), second.label(), onlyFirst),
                        gallery(second.label(), first.label(), onlySecond));
    }

    private static String row(Comparison.Side side, int only) {
        Score score = side.score();
        return """
                <tr><th scope="row">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>
                """.formatted(
                Html.text(side.label()), Html.percent(score.accuracy()), Html.count(score.right()), Html.count(only));
    }

    private static String gallery(String reads, String fails, List<LabelledReading> errors) {
        if (errors.isEmpty()) {
            return "";
        }
        return ErrorGallery.of(
                "Only %s reads %s".formatted(Html.text(reads), Html.count(errors.size(), "digit", "digits")),
                "What %s takes them for, the surest first%s."
                        .formatted(Html.text(fails), errors.size() > SHOWN ? "; " + SHOWN + " are shown" : ""),
                errors,
                SHOWN);
    }
}
