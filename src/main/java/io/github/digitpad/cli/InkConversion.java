package io.github.digitpad.cli;

import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.writer.InkTarget;
import io.github.digitpad.inkfiles.writer.WrittenPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Ink from one file into another. */
final class InkConversion {

    private InkConversion() {}

    /** The format of ink that a file of this name is written in; nothing, if its ending is none of these. */
    static @Nullable InkTarget target(Path to) {
        String name = to.toString().toLowerCase(Locale.ROOT);
        return InkTarget.of(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * A file's pages: those of an ink file, or a line of JSON lines each.
     *
     * @throws IOException if it cannot be read, all of it, or has no ink
     */
    static List<WrittenPage> pages(Path from) throws IOException {
        List<InkPage> read = InkFilePages.pages(from);
        List<WrittenPage> pages = new ArrayList<>();
        if (read == null) {
            lines(from, pages);
        } else {
            for (InkPage page : read) {
                pages.add(new WrittenPage("", page.ink(), page.unit().perInch()));
            }
        }
        if (strokes(pages) == 0) {
            throw new IOException(from + ": has no ink. Needs a file in which something is written.");
        }
        return pages;
    }

    private static void lines(Path from, List<WrittenPage> pages) throws IOException {
        try (NumberLinesReader lines = new NumberLinesReader(from)) {
            for (NumberLinesReader.Line line = lines.nextLine(); line != null; line = lines.nextLine()) {
                pages.add(new WrittenPage(line.text(), line.ink(), 0));
            }
        }
    }

    /** Whether a file is of ink: {@link #pages} reads it. */
    static boolean isInk(Path file) {
        try {
            return strokes(pages(file)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** How many strokes all pages have. */
    static int strokes(List<WrittenPage> pages) {
        int strokes = 0;
        for (WrittenPage page : pages) {
            strokes += page.ink().size();
        }
        return strokes;
    }

    /**
     * The file to write.
     *
     * @param from which messages name
     * @throws IOException if the ink is larger than any page
     */
    static byte[] bytes(Path from, List<WrittenPage> pages, InkTarget target) throws IOException {
        byte[] text;
        try {
            text = target.write(pages).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException(from + ": " + e.getMessage() + ".", e);
        }
        if (target != InkTarget.XOPP) {
            return text;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }
}
