package io.github.digitpad.inkfiles;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ink files that tests write, and what was read of them in short. */
public final class Written {

    private Written() {}

    public static InkFile file(String text) {
        return file(Utf8.encode(text));
    }

    public static InkFile file(byte[] bytes) {
        return new InkFile("f", bytes, path -> null);
    }

    /** The strokes of a page's file, as {@code 1 2, 3 4; 5 6}; pages apart by a bar. */
    public static String strokes(InkFile file) {
        try {
            StringBuilder text = new StringBuilder();
            String bar = "";
            for (InkPage page : InkFiles.read(file)) {
                text.append(bar);
                bar = " | ";
                for (int i = 0; i < page.strokes().size(); i++) {
                    text.append(i == 0 ? "" : "; ").append(points(page.strokes().get(i)));
                }
            }
            return text.toString();
        } catch (InkFormatException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String strokes(String text) {
        return strokes(file(text));
    }

    private static String points(Stroke stroke) {
        StringBuilder text = new StringBuilder();
        for (Point point : stroke.points()) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(point.y()));
        }
        return text.toString();
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000 + 0.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** What reading a file is refused with. */
    public static String refusal(InkFile file) {
        return String.valueOf(assertThrows(InkFormatException.class, () -> InkFiles.read(file))
                .getMessage());
    }

    public static String refusal(String text) {
        return refusal(file(text));
    }

    /** Reads all beginnings of a file: each is read, or refused with a message that names it. */
    public static void cutEverywhere(byte[] bytes) {
        for (int length = 0; length < bytes.length; length++) {
            InkFile cut = file(java.util.Arrays.copyOf(bytes, length));
            try {
                InkFiles.read(cut);
            } catch (InkFormatException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("f: "), e.getMessage());
            }
        }
    }

    public static byte[] gzipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A zip of alternating names and contents. */
    public static byte[] zipped(String... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], Utf8.encode(namesAndContents[i + 1]));
        }
        return zipped(files);
    }

    /** A zip of contents by their names. */
    public static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
