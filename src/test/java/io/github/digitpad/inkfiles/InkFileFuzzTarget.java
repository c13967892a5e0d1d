package io.github.digitpad.inkfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.FuzzedFile;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.writer.InkTarget;
import io.github.digitpad.inkfiles.writer.WrittenPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads any bytes as an ink file: the fuzzed reader {@code ink}. */
public final class InkFileFuzzTarget {

    private InkFileFuzzTarget() {}

    /** Fails if reading gives anything but pages of strokes, or one message, soon and in little memory. */
    public static void check(byte[] data) {
        FuzzedFile.check(data, (32L << 20) + 8192L * data.length, InkFileFuzzTarget::pages);
    }

    private static Object pages(Path file) throws IOException {
        InkFile ink = new InkFile(file.toString(), Files.readAllBytes(file), path -> null);
        List<InkPage> pages = InkFiles.read(ink);
        assertTrue(InkFiles.recognises(ink));
        for (InkPage page : pages) {
            assertTrue(page.unit().perInch() >= 0 && page.unit().perInch() < 1e9, page.unit()::toString);
            for (Stroke stroke : page.strokes()) {
                assertTrue(!stroke.points().isEmpty());
            }
            page.ink();
        }
        writeAgain(pages);
        return pages;
    }

    /** What was read is written, unless it is larger than any page, with as many strokes where there are pages. */
    private static void writeAgain(List<InkPage> pages) throws IOException {
        List<WrittenPage> written = new ArrayList<>();
        int strokes = 0;
        for (InkPage page : pages) {
            written.add(new WrittenPage("", page.ink(), page.unit().perInch()));
            strokes += page.strokes().size();
        }
        for (InkTarget target : InkTarget.values()) {
            String text;
            try {
                text = target.write(written);
            } catch (IllegalArgumentException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("page "), e.getMessage());
                continue;
            }
            if (strokes > 0 && target != InkTarget.SVG && target != InkTarget.JSONL) {
                InkFile again = new InkFile("again", Utf8.encode(text), path -> null);
                int found = 0;
                for (InkPage page : InkFiles.read(again)) {
                    found += page.strokes().size();
                }
                assertEquals(strokes, found, target::words);
            }
        }
    }
}
