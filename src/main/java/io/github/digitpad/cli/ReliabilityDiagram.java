package io.github.digitpad.cli;

import java.util.Locale;

/** The report's reliability diagram (SVG) and its figures: how often answers of each probability are right. */
final class ReliabilityDiagram {

    /** Of the plot, in the SVG's own units. */
    private static final double SIDE = 300;

    private static final double LEFT = 44;
    private static final double TOP = 10;

    /** With fewer digits a bin's height says little: one digit more or less moves it by over 3 points. */
    private static final int FEW = 30;

    private ReliabilityDiagram() {}

    /** @param what is counted, in the plural */
    static String of(Calibration calibration, String what) {
        return """
                <section>
                <h2>Does it know how sure to be</h2>
                <p class="quiet">How many answers of each probability were right. On the line, they are as sure as they \
                should be; under it, too sure. Outlined: fewer than %d %s. Calibration error %s.</p>
                <figure>
                %s</figure>
                <details>
                <summary>Figures</summary>
                %s</details>
                </section>
                """.formatted(
                        FEW, what, Html.percent(calibration.error()), diagram(calibration), table(calibration, what));
    }

    private static String diagram(Calibration calibration) {
        StringBuilder svg = new StringBuilder();
        svg.append("""
                <svg viewBox="0 0 372 356" role="img" aria-label="Reliability diagram, figures below">
                """);
        for (int i = 0; i <= 4; i++) {
            double share = i / 4.0;
            svg.append(line("grid", x(0), y(share), x(1), y(share)));
            svg.append(label(LEFT - 6, y(share) + 4, "end", i * 25 + (i == 4 ? "\u202f%" : "")));
            svg.append(label(x(share), TOP + SIDE + 18, "middle", i * 25 + (i == 4 ? "\u202f%" : "")));
        }
        for (Calibration.Bin bin : calibration.bins()) {
            svg.append(bar(bin));
        }
        svg.append(line("ideal", x(0), y(0), x(1), y(1)));
        for (Calibration.Bin bin : calibration.bins()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" />%n",
                    x(bin.confidence()),
                    y(bin.score().accuracy())));
        }
        svg.append(label(x(0.5), TOP + SIDE + 40, "middle", "Probability of the answer"));
        svg.append("""
                <text transform="translate(12 %.0f) rotate(-90)" text-anchor="middle">Right</text>
                </svg>
                """.formatted(TOP + SIDE / 2));
        return svg.toString();
    }

    private static String bar(Calibration.Bin bin) {
        double top = y(bin.score().accuracy());
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">"
                        + "<title>%s: %s right</title></rect>%n",
                bin.score().total() < FEW ? "few" : "many",
                x(bin.from()) + 1,
                top,
                x(bin.to()) - x(bin.from()) - 2,
                Math.max(0.5, y(0) - top),
                Html.count(bin.score().total()),
                Html.percent(bin.score().accuracy()));
    }

    private static String line(String kind, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" />%n",
                kind,
                x1,
                y1,
                x2,
                y2);
    }

    private static String label(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }

    private static double x(double share) {
        return LEFT + share * SIDE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * SIDE;
    }

    private static String table(Calibration calibration, String what) {
        StringBuilder rows = new StringBuilder();
        for (Calibration.Bin bin : calibration.bins()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><th scope=\"row\">%.1f\u2013%.1f\u202f%%</th><td>%s</td><td>%s</td><td>%s</td></tr>%n",
                    100 * bin.from(),
                    100 * bin.to(),
                    Html.count(bin.score().total()),
                    Html.percent(bin.confidence()),
                    Html.percent(bin.score().accuracy())));
        }
        return """
                <table class="scores">
                <thead><tr><th scope="col">Probability</th><th scope="col">%s</th><th scope="col">Mean</th>\
                <th scope="col">Right</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1), rows);
    }
}
