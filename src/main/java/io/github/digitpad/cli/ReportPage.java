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
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>%s read right: %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                %s</header>
                <main>
                <div class="pair">
                %s%s</div>
                <div class="pair">
                %s%s</div>
                %s%s</main>
                </body>
                </html>
                """.formatted(
                        Html.percent(evaluation.score().accuracy()),
                        Html.text(evaluation.name()),
                        ReportStyle.CSS,
                        header(evaluation),
                        ConfusionTable.of(readings),
                        ScoreTables.byDigit(readings),
                        ReliabilityDiagram.of(evaluation.calibration()),
                        ScoreTables.byWriter(readings),
                        comparison == null ? "" : ComparisonSection.of(comparison),
                        ErrorGallery.of(errors));
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
