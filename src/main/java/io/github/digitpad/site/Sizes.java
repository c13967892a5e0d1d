package io.github.digitpad.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** How many bytes something has, as it is and as a server sends it. */
record Sizes(long raw, long gzipped) {

    static Sizes of(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return new Sizes(bytes.length, zipped.size());
    }

    Sizes plus(Sizes other) {
        return new Sizes(raw + other.raw, gzipped + other.gzipped);
    }
}
