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

    /** Of a file; of another program each is answered before the next. */
    private static final int MOST = 256;

    private final NumberLinesReader lines;
    private final int atATime;

    InkLines(Path file) throws IOException {
        this.lines = new NumberLinesReader(file);
        this.atATime = MOST;
    }

    InkLines(String name, InputStream bytes) throws IOException {
        this.lines = new NumberLinesReader(name, bytes);
        this.atATime = 1;
    }

    @Override
    public @Nullable Item next() throws IOException {
        try {
            Ink ink = lines.nextInk();
            return ink == null
                    ? null
                    : (readers, options) -> InkNumber.of(readers.ofInk().read(ink, options));
        } catch (BadLineException bad) {
            return (readers, options) -> {
                throw bad;
            };
        }
    }

    @Override
    public int atATime() {
        return atATime;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
