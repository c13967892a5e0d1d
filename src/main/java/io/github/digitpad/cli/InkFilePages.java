package io.github.digitpad.cli;

import io.github.digitpad.formats.JsonDepth;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The pages of an ink file: what note apps, tablets, pens and collections write. */
final class InkFilePages implements NumberSource {

    /** By so many first bytes it is decided whether a file is worth to be read whole. */
    private static final int HEAD_BYTES = 1 << 16;

    /** Pages are small, and read on all cores. */
    private static final int MOST = 64;

    private static final String STROKES = "\"strokes\":[";

    private final List<InkPage> pages;
    private int next;

    private InkFilePages(List<InkPage> pages) {
        this.pages = pages;
    }

    /**
     * The pages of a file, to be read.
     *
     * @return nothing, if it is no ink file, or ink in JSON lines
     * @throws IOException if it is one and broken
     */
    static @Nullable InkFilePages of(Path file) throws IOException {
        List<InkPage> pages = pages(file);
        return pages == null ? null : new InkFilePages(pages);
    }

    /**
     * The pages of a file.
     *
     * @return nothing, if it is no ink file, or ink in JSON lines
     * @throws IOException if it is one and broken
     */
    static @Nullable List<InkPage> pages(Path file) throws IOException {
        InkFile ink = file(file);
        return ink != null && InkFiles.recognises(ink) ? InkFiles.read(ink) : null;
    }

    /** A file that may be of ink; nothing, if it is none, or has JSON lines. */
    static @Nullable InkFile file(Path file) throws IOException {
        return !Files.isRegularFile(file) || Files.size(file) > InkFiles.MOST_BYTES || isLines(head(file))
                ? null
                : new InkFile(file.toString(), Files.readAllBytes(file), path -> beside(file, path));
    }

    /** Whether a file is of ink as JSON lines. */
    static boolean isLines(Path file) throws IOException {
        return Files.isRegularFile(file) && isLines(head(file));
    }

    /** Ink as JSON lines, which are read one by one: an object that has its strokes in the first line. */
    private static boolean isLines(byte[] head) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < head.length && (head[i] != '\n' || line.length() == 0); i++) {
            if (head[i] > ' ') {
                line.append((char) head[i]);
            }
        }
        return line.length() > 0 && line.charAt(0) == '{' && hasStrokes(line.toString());
    }

    /** Whether an object has its own, not one inside it, and of lists: pads have objects. */
    private static boolean hasStrokes(String object) {
        JsonDepth at = new JsonDepth();
        for (int i = 0; i < object.length(); i++) {
            if (at.depth() == 1 && !at.isQuoted() && object.startsWith(STROKES, i)) {
                return !object.substring(i + STROKES.length()).replace("[", "").startsWith("{");
            }
            at.take(object.charAt(i));
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        boolean isGzipped = head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        if (!isGzipped) {
            return head;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            // Broken from its beginning on: whoever reads it says so.
            return head;
        }
    }

    private static byte @Nullable [] beside(Path file, String path) throws IOException {
        try {
            Path relative = Path.of(path).normalize();
            if (relative.isAbsolute() || relative.startsWith("..")) {
                return null;
            }
            Path parent = file.getParent();
            Path other = parent == null ? relative : parent.resolve(relative);
            boolean isThere = Files.isRegularFile(other) && Files.size(other) <= InkFiles.MOST_BYTES;
            return isThere ? Files.readAllBytes(other) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private record PageItem(InkPage inkPage, int page) implements Item {
        @Override
        public List<FoundNumber> read(Readers readers, ReadingOptions options) throws IOException {
            return readers.ofPages().read(inkPage.ink(), options).stream()
                    .<FoundNumber>map(
                            reading -> new InkNumber(reading, inkPage.unit().isUp()))
                    .toList();
        }
    }

    @Override
    public @Nullable Item next() {
        if (next == pages.size()) {
            return null;
        }
        next++;
        return new PageItem(pages.get(next - 1), next);
    }

    @Override
    public int atATime() {
        return MOST;
    }

    @Override
    public void close() {}
}
