package io.github.digitpad.cli;

import io.github.digitpad.raster.MnistFrame;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The report's errors: each picture with its label and the first answers, the most confident error first. */
final class ErrorGallery {

    private static final MnistFrame MNIST = new MnistFrame(MnistFrame.SIZE, MnistFrame.SIZE);

    private ErrorGallery() {}

    static String of(List<LabelledReading> errors) {
        if (errors.isEmpty()) {
            return """
                    <section>
                    <h2>No errors</h2>
                    <p class="quiet">Every digit was read as it is labelled.</p>
                    </section>
                    """;
        }
        return of(
                errors.size() == 1 ? "The one error" : "All " + Html.count(errors.size()) + " errors",
                "The surest first. Pictures are counted from 0, in the collection's order.",
                errors,
                errors.size());
    }

    /**
     * One section.
     *
     * @param title HTML, as is {@code note}
     * @param limit how many are shown
     */
    static String of(String title, String note, List<LabelledReading> errors, int limit) {
        StringBuilder cards = new StringBuilder();
        errors.stream()
                .sorted(Comparator.comparingDouble(LabelledReading::confidence)
                        .reversed()
                        .thenComparingInt(error -> error.subject().index()))
                .limit(limit)
                .forEach(error -> cards.append(card(error)));
        return """
                <section>
                <h2>%s</h2>
                <p class="quiet">%s</p>
                <ol class="gallery">
                %s</ol>
                </section>
                """.formatted(title, note, cards);
    }

    private static String card(LabelledReading error) {
        LabelledPicture subject = error.subject();
        StringBuilder answers = new StringBuilder();
        for (Answer answer : error.answers()) {
            answers.append(String.format(
                    Locale.ROOT,
                    "<li%s><b>%d</b><i style=\"--length:%.3f\"></i><span>%s</span></li>%n",
                    answer.digit() == error.label() ? " class=\"label\"" : "",
                    answer.digit(),
                    answer.probability(),
                    Html.percent(answer.probability())));
        }
        return """
                <li>
                <img src="%s" width="112" height="112" alt="" />
                <p class="verdict"><b>%d</b> read as <b>%d</b></p>
                <ol class="answers">
                %s</ol>
                <p class="quiet">picture\u00a0%d%s</p>
                </li>
                """.formatted(
                        PictureUri.of(subject.digit().picture(MNIST)),
                        error.label(),
                        error.digit(),
                        answers,
                        subject.index(),
                        subject.hasWriter() ? ", writer\u00a0" + subject.writer() : "");
    }
}
