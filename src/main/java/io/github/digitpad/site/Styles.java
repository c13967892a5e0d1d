package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The styles that scripts put into a page, and those of the page, without comments and the space that only people need.
 *
 * @param element of the element's shadow tree
 * @param models of what the second script shows on DigitPad's own page
 * @param pictures of what the script of pictures shows over a pad's paper
 * @param photo of the photo view of that page
 */
record Styles(String element, String models, String pictures, String photo) {

    /** @throws IOException if one of the files is not there */
    static Styles read(Path webapp) throws IOException {
        return new Styles(
                compact(webapp.resolve("element/digit-pad.css")),
                compact(webapp.resolve("models/own-model.css")),
                compact(webapp.resolve("pictures/notice.css")),
                compact(webapp.resolve("photo/photo.css")));
    }

    /** What a policy's {@code style-src} allows them by, in a {@code style} element. */
    String hashes() {
        return "'" + Integrity.sha256(element) + "' '" + Integrity.sha256(models) + "' '" + Integrity.sha256(photo)
                + "'";
    }

    static String compact(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .collect(Collectors.joining())
                .replace(": ", ":")
                .replace(", ", ",")
                .replace(" {", "{")
                .replace(";}", "}");
    }
}
