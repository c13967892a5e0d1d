package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reading;
import java.util.List;
import java.util.Locale;

/** The report's misread numbers, each drawn twice: as it was read, and as it would have been read right. */
final class NumberGallery {

    private NumberGallery() {}

    /**
     * One section.
     *
     * @param severalFiles whether a number's file is to be named
     */
    static String of(NumberEvaluation evaluation, boolean severalFiles, LearnedSet set) {
        List<Misread> misread = evaluation.misread();
        int all = evaluation.all().total() - evaluation.all().exact();
        if (misread.isEmpty()) {
            return """
                    <section>
                    <h2>No number was misread</h2>
                    <p class="quiet">Every number was read as it is labelled.</p>
                    </section>
                    """;
        }
        List<String> cards = new AllCores<>(set::newReader)
                .read(misread, (reader, one) -> card(one, one.subject().readAsWritten(reader), severalFiles));
        return """
                <section>
                <h2>%s</h2>
                <p class="quiet">The surest first%s. First what won, then the best reading that says what was written, if one \
                of the candidates does, each with its share of all candidates. Below each sign: its probability by the network and the \
                pen.</p>
                <ol class="numbers">
                %s</ol>
                </section>
                """.formatted(
                        all == 1
                                ? "The one misread number"
                                : (misread.size() < all ? "" : "All ") + Html.count(all) + " misread numbers",
                        misread.size() < all ? "; " + Html.count(misread.size()) + " are shown" : "",
                        String.join("", cards));
    }

    /** @param right the reading as written, not accepted if there is none */
    private static String card(Misread misread, Reading right, boolean namesFile) {
        LocatedNumber subject = misread.subject();
        LabelledNumber number = subject.number();
        Reading reading = misread.reading();
        String read = reading.text().isEmpty() ? "nothing" : "<b>" + Html.text(reading.text()) + "</b>";
        return """
                <li>
                <p class="verdict"><b>%s</b> read as %s%s</p>
                <div class="paths">
                %s%s</div>
                <p class="quiet">%sline\u00a0%d%s%s</p>
                </li>
                """.formatted(
                        Html.text(number.text()),
                        read,
                        certainty(reading.certainty()),
                        path("Read", number, reading),
                        right.accepted() ? path("Written", number, right) : notThere(),
                        namesFile ? Html.text(String.valueOf(subject.file().getFileName())) + ", " : "",
                        subject.line(),
                        number.writer() == LabelledInk.UNKNOWN_WRITER ? "" : ", writer\u00a0" + number.writer(),
                        number.lab() == null ? "" : ", laboratory\u00a0" + Html.text(number.lab()));
    }

    private static String certainty(Certainty certainty) {
        return ", <span class=\"%s\">%s</span>"
                .formatted(certainty == Certainty.CERTAIN ? "alarm" : "", CertaintyText.name(certainty));
    }

    private static String path(String title, LabelledNumber number, Reading reading) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < reading.digits().size(); i++) {
            ReadDigit digit = reading.digits().get(i);
            char sign = digit.text().charAt(0);
            signs.append(String.format(
                    Locale.ROOT,
                    "<li class=\"%s\"><b>%s</b><span>%s</span></li>%n",
                    NumberDrawing.colour(i),
                    Html.text(digit.text()),
                    sign >= '0' && sign <= '9' ? Html.percent(digit.prediction().probability(sign - '0')) : "mark"));
        }
        return """
                <figure>
                <figcaption>%s%s</figcaption>
                %s%s</figure>
                """.formatted(
                title,
                reading.alternatives().isEmpty()
                        ? ""
                        : " <span>" + share(reading.alternatives().get(0).confidence()) + "</span>",
                NumberDrawing.of(number.ink(), reading.digits()),
                signs.isEmpty() ? "" : "<ol class=\"signs\">\n" + signs + "</ol>\n");
    }

    private static String notThere() {
        return """
                <figure>
                <figcaption>Written</figcaption>
                <p class="quiet">Not among the candidates.</p>
                </figure>
                """;
    }

    /** As {@code 12.34 %}, or {@code 10⁻⁷} where a per cent says nothing. */
    static String share(double share) {
        return share > 0 && share < 1e-4
                ? "10<sup>\u2212" + Math.round(-Math.log10(share)) + "</sup>"
                : Html.percent(share);
    }
}
