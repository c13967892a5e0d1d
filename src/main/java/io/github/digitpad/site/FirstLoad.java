package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a visitor loads before the page can read: {@code index.html}, and the scripts, styles and icons that it names.
 *
 * @param files each with its size, by its path in the site
 */
record FirstLoad(Map<String, Sizes> files) {

    /** The most bytes that all of it may have together, gzipped. */
    static final int MOST_BYTES = 127_000;

    private static final String PAGE = "index.html";

    private static final Pattern NAMED =
            Pattern.compile("<(?:script\\b[^>]*?\\ssrc|link\\b[^>]*?\\shref|img\\b[^>]*?\\ssrc)=\"([^\":]+)\"");

    static FirstLoad of(Path site) throws IOException {
        Map<String, Sizes> files = new LinkedHashMap<>();
        String page = Files.readString(site.resolve(PAGE));
        files.put(PAGE, Sizes.of(Files.readAllBytes(site.resolve(PAGE))));
        Matcher named = NAMED.matcher(page);
        while (named.find()) {
            files.put(named.group(1), Sizes.of(Files.readAllBytes(site.resolve(named.group(1)))));
        }
        return new FirstLoad(files);
    }

    Sizes total() {
        Sizes total = new Sizes(0, 0);
        for (Sizes sizes : files.values()) {
            total = total.plus(sizes);
        }
        return total;
    }

    /** @throws IOException if it is too large; the message says by how much */
    void requireSmall() throws IOException {
        requireAtMost(MOST_BYTES);
    }

    void requireAtMost(int most) throws IOException {
        long bytes = total().gzipped();
        if (bytes > most) {
            throw new IOException(PAGE + ": a visitor loads " + bytes
                    + " bytes, gzipped, before the page can read; needs "
                    + most + " or fewer. Look in the table of sizes for what has grown: \"\" + a double, for example,"
                    + " costs the script 11,000 bytes.");
        }
    }
}
