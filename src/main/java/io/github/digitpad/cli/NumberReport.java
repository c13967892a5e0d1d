package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Certainty;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of numbers as one page to look at: how sure the readings were, a reliability diagram, tables by all
 * that is known of the numbers, and the misread ones.
 */
final class NumberReport {

    /** How many misread numbers are shown: with these the page has a few megabytes. */
    static final int MOST_SHOWN = 500;

    private NumberReport() {}

    static String of(NumberEvaluation evaluation, List<Path> files, @Nullable WriterSet writers, LearnedSet set) {
        String name =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "))
                        + (writers == null ? "" : ", writers " + writers);
        return of(evaluation, name, set.network().name(), NumberGallery.of(evaluation, files.size() > 1, set));
    }

    /**
     * One page.
     *
     * @param gallery of the misread numbers, HTML
     */
    static String of(NumberEvaluation evaluation, String name, String network, String gallery) {
        return HtmlPage.of(
                Html.percent(evaluation.all().exactShare()) + " read exactly: " + Html.text(name),
                header(evaluation, name, network),
                HtmlPage.pair(
                                ReliabilityDiagram.of(evaluation.calibration(), "numbers"),
                                HtmlPage.stack(certainties(evaluation.certainties()) + byLaboratory(evaluation)))
                        + HtmlPage.pair(
                                table(
                                        Breakdown.DIGIT,
                                        "Of all numbers that have it. The bar is the share read wrong.",
                                        evaluation),
                                table(
                                        Breakdown.LENGTH,
                                        "By the number of signs written. The bar is the share read wrong.",
                                        evaluation))
                        + HtmlPage.pair(
                                table(Breakdown.SET, "The bar is the share read wrong.", evaluation),
                                table(Breakdown.PAGE, "The bar is the share read wrong.", evaluation))
                        + ScoreTables.byWriter(numbers(Breakdown.WRITER, evaluation))
                        + gallery);
    }

    private static String byLaboratory(NumberEvaluation evaluation) {
        return table(Breakdown.LABORATORY, "The bar is the share read wrong.", evaluation);
    }

    private static String table(Breakdown breakdown, String note, NumberEvaluation evaluation) {
        return ScoreTables.of(breakdown, note, numbers(breakdown, evaluation));
    }

    private static Map<String, Score> numbers(Breakdown breakdown, NumberEvaluation evaluation) {
        Map<String, Score> scores = new LinkedHashMap<>();
        evaluation.scores(breakdown).forEach((key, score) -> scores.put(key, score.numbers()));
        return scores;
    }

    private static String header(NumberEvaluation evaluation, String name, String network) {
        NumberScore all = evaluation.all();
        return """
                <p class="quiet">DigitPad, evaluation of numbers</p>
                <h1><strong>%s</strong> read exactly</h1>
                <p>%s of %s, %s misread</p>
                <dl>
                <div><dt>Collection</dt><dd>%s</dd></div>
                <div><dt>Network</dt><dd>%s</dd></div>
                <div><dt>Digit error rate</dt><dd>%s</dd></div>
                <div><dt>Calibration error</dt><dd>%s (%d bins)</dd></div>
                </dl>
                """.formatted(
                        Html.percent(all.exactShare()),
                        Html.count(all.exact()),
                        Html.count(all.total(), "number", "numbers"),
                        Html.count(all.total() - all.exact()),
                        Html.text(name),
                        Html.text(network),
                        Html.percent(all.errorRate()),
                        Html.percent(evaluation.calibration().error()),
                        Calibration.BINS);
    }

    private static String certainties(Map<Certainty, Score> scores) {
        StringBuilder rows = new StringBuilder();
        scores.forEach((certainty, score) -> rows.append(String.format(
                Locale.ROOT,
                "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>%n",
                CertaintyText.name(certainty),
                Html.count(score.total()),
                Html.count(score.wrong()),
                CertaintyText.oneIn(score))));
        return """
                <section>
                <h2>What people are told</h2>
                <p class="quiet">How sure the readings were, and how often they were wrong.</p>
                <table class="scores">
                <thead><tr><th scope="col">Reading</th><th scope="col">Numbers</th><th scope="col">Wrong</th>\
                <th scope="col">Share</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </section>
                """.formatted(rows);
    }
}
