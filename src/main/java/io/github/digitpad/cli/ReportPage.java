package io.github.digitpad.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as one page to look at, which needs nothing else: confusion matrix, accuracy per digit and per writer,
 * reliability diagram, the comparison with another model if there is one, and every error as a picture. Well-formed
 * XML, too.
 */
final class ReportPage {

    private ReportPage() {}

    /** @param comparison none where there is nothing to compare with */
    static String of(Evaluation evaluation, @Nullable Comparison comparison) {
        List<LabelledReading> readings = evaluation.readings();
        List<LabelledReading> errors =
                readings.stream().filter(reading -> !reading.isRight()).toList();
        return HtmlPage.of(
                Html.percent(evaluation.score().accuracy()) + " read right: " + Html.text(evaluation.name()),
                header(evaluation),
                HtmlPage.pair(ConfusionTable.of(readings), byDigit(evaluation))
                        + HtmlPage.pair(
                                ReliabilityDiagram.of(evaluation.calibration(), "digits"),
                                ScoreTables.byWriter(evaluation.scores(Breakdown.WRITER)))
                        + (comparison == null ? "" : ComparisonSection.of(comparison))
                        + ErrorGallery.of(errors));
    }

    private static String byDigit(Evaluation evaluation) {
        return ScoreTables.of(
                Breakdown.DIGIT,
                "The bar is the share read wrong, the longest being the worst.",
                evaluation.scores(Breakdown.DIGIT));
    }

    private static String header(Evaluation evaluation) {
        Score score = evaluation.score();
        return """
                <p class="quiet">DigitPad, evaluation</p>
                <h1><strong>%s</strong> read right</h1>
                <p>%s of %s, %s</p>
                <dl>
                <div><dt>Collection</dt><dd>%s</dd></div>
                <div><dt>Network</dt><dd>%s</dd></div>
                <div><dt>Calibration error</dt><dd>%s (%d bins)</dd></div>
                </dl>
                """.formatted(
                        Html.percent(score.accuracy()),
                        Html.count(score.right()),
                        Html.count(score.total(), "digit", "digits"),
                        Html.count(score.wrong(), "error", "errors"),
                        Html.text(evaluation.name()),
                        Html.text(evaluation.network()),
                        Html.percent(evaluation.calibration().error()),
                        Calibration.BINS);
    }
}
