package io.github.digitpad.cli;

import io.github.digitpad.data.BadLineException;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Ink in JSON lines, a number a line, of a file. */
final class InkLines implements NumberSource {

    private static final int MOST = 256;

    private final NumberLinesReader lines;

    InkLines(Path file) throws IOException {
        this.lines = new NumberLinesReader(file);
    }

    /** One line's. */
    static Item item(Ink ink) {
        return (readers, options) -> InkNumber.of(readers.ofInk().read(ink, options));
    }

    @Override
    public @Nullable Item next() throws IOException {
        try {
            Ink ink = lines.nextInk();
            return ink == null ? null : item(ink);
        } catch (BadLineException bad) {
            return (readers, options) -> {
                throw bad;
            };
        }
    }

    @Override
    public int atATime() {
        return MOST;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
