package io.github.digitpad.cli;

import io.github.digitpad.data.BadLineException;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Ink in JSON lines, a number a line: of a file, or of what another program writes. */
final class InkLines implements NumberSource {

    private final NumberLinesReader lines;

    InkLines(Path file) throws IOException {
        this.lines = new NumberLinesReader(file);
    }

    InkLines(String name, InputStream bytes) throws IOException {
        this.lines = new NumberLinesReader(name, bytes);
    }

    @Override
    public @Nullable Item next() throws IOException {
        try {
            Ink ink = lines.nextInk();
            return ink == null ? null : (reader, options) -> reader.read(ink, options);
        } catch (BadLineException bad) {
            return (reader, options) -> {
                throw bad;
            };
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
