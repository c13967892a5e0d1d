package io.github.digitpad.inkfiles;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.FuzzedFile;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return pages;
    }
}
