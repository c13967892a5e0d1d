package io.github.digitpad.site;

import java.util.stream.Collectors;

/**
 * Where the site will be published, for what has to name it as a whole: the canonical link, the preview's picture.
 *
 * @param url ends in a slash; empty if nobody has said
 */
record Address(String url) {

    private static final String MARK = "@URL@";

    /** @throws IllegalArgumentException if it is no address */
    static Address of(String url) {
        if (!url.isEmpty() && !url.matches("https?://[^\\s\"<>?#]+")) {
            throw new IllegalArgumentException("-Ddigitpad.url=" + url
                    + ": is no address of a folder. Needs one such as https://example.org/digitpad/, or nothing.");
        }
        return new Address(url.isEmpty() || url.endsWith("/") ? url : url + "/");
    }

    /** A page that names it; without an address, the page without the lines that do. */
    String into(String page) {
        return page.lines()
                .filter(line -> !url.isEmpty() || !line.contains(MARK))
                .map(line -> line.replace(MARK, url))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
