package io.github.digitpad.cli;

import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.reading.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The report's misread crops, each as it is in its file. */
final class CropGallery {

    private CropGallery() {}

    /**
     * One section.
     *
     * @param misread the surest first
     */
    static String of(List<CropReading> misread) throws IOException {
        if (misread.isEmpty()) {
            return """
                    <section>
                    <h2>No picture was misread</h2>
                    <p class="quiet">Every number was read as it is labelled.</p>
                    </section>
                    """;
        }
        int shown = Math.min(misread.size(), NumberReport.MOST_SHOWN);
        StringBuilder cards = new StringBuilder();
        for (CropReading one : misread.subList(0, shown)) {
            cards.append(card(one));
        }
        return """
                <section>
                <h2>%s</h2>
                <p class="quiet">The surest first%s.</p>
                <ol class="numbers crops">
                %s</ol>
                </section>
                """.formatted(
                misread.size() == 1
                        ? "The one misread picture"
                        : (shown < misread.size() ? "" : "All ") + Html.count(misread.size()) + " misread pictures",
                shown < misread.size() ? "; " + Html.count(shown) + " are shown" : "",
                cards);
    }

    private static String card(CropReading reading) throws IOException {
        LabelledCrop crop = reading.crop();
        String written = crop.text().isEmpty() ? "nothing" : crop.text();
        String read = reading.text().isEmpty() ? "nothing" : "<b>" + Html.text(reading.text()) + "</b>";
        return """
                <li>
                <img src="%s" alt="" />
                <p class="verdict"><b>%s</b> read as %s, <span class="%s">%s</span></p>
                <p class="quiet">%s%s</p>
                </li>
                """.formatted(
                        "data:image/" + PictureFile.kind(crop.file()).name().toLowerCase(Locale.ROOT) + ";base64,"
                                + Base64.getEncoder().encodeToString(Files.readAllBytes(crop.file())),
                        Html.text(written),
                        read,
                        reading.certainty() == Certainty.CERTAIN ? "alarm" : "",
                        CertaintyText.name(reading.certainty()),
                        Html.text(crop.name()),
                        crop.set() == null ? "" : ", set\u00a0" + Html.text(crop.set()));
    }
}
